<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Haven</source>
        <translation>Over Haven</translation>
    </message>
    <message>
        <source>Haven brings a course of mindfulness-based cognitive therapy to people with cancer at home, and carries diaries and letters between them and their own therapist. People read and people answer.</source>
        <translation>Haven brengt een cursus mindfulness-based cognitieve therapie thuis bij mensen met kanker, en brengt dagboekbladzijden en brieven heen en weer tussen hen en hun eigen therapeut. Mensen lezen en mensen antwoorden.</translation>
    </message>
    <message>
        <source>Haven computes no level of risk and draws no conclusions from what you write. It does not diagnose, it does not watch over you, and it does not replace a doctor. Nobody reads along live.</source>
        <translation>Haven berekent geen risico en trekt geen conclusies uit wat u schrijft. Het stelt geen diagnose, het waakt niet over u en het vervangt geen arts. Niemand leest meteen mee.</translation>
    </message>
    <message>
        <source>Everything is encrypted on this computer. What is shared is sealed here for your therapist; the clinic&apos;s server carries it and cannot read it.</source>
        <translation>Alles op deze computer is versleuteld. Wat wordt gedeeld, wordt hier verzegeld voor uw therapeut; de server van de kliniek geeft het door en kan het niet lezen.</translation>
    </message>
    <message>
        <source>Version {number} · code under the Apache License 2.0, course under CC BY-SA 4.0</source>
        <translation>Versie {number} · code onder de Apache License 2.0, cursus onder CC BY-SA 4.0</translation>
    </message>
    <message>
        <source>Typefaces Atkinson Hyperlegible Next and Newsreader (SIL OFL 1.1), icons by Lucide (ISC)</source>
        <translation>Lettertypen Atkinson Hyperlegible Next en Newsreader (SIL OFL 1.1), pictogrammen van Lucide (ISC)</translation>
    </message>
</context>
<context>
    <name>Adapted</name>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>the silent day</source>
        <translation>de stille dag</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>week {week}</translation>
    </message>
    <message>
        <source>done again: {weeks}</source>
        <translation>nog een keer: {weeks}</translation>
    </message>
    <message>
        <source>left out: {weeks}</source>
        <translation>overgeslagen: {weeks}</translation>
    </message>
    <message>
        <source>in this order: {weeks}</source>
        <translation>in deze volgorde: {weeks}</translation>
    </message>
    <message>
        <source>{name} let the weeks follow each other as in the course again.</source>
        <translation>{name} laat de weken weer op elkaar volgen zoals in de cursus.</translation>
    </message>
    <message>
        <source>{name} changed your path; {what}.</source>
        <translation>{name} heeft uw weg veranderd; {what}.</translation>
    </message>
    <message>
        <source>{name} let week {week} be as in the course again.</source>
        <translation>{name} laat week {week} weer zijn zoals in de cursus.</translation>
    </message>
    <message numerus="yes">
        <source>{title}, %n min</source>
        <translation>
            <numerusform>{title}, %n min</numerusform>
            <numerusform>{title}, %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} planned week {week} for you: {practices}.</source>
        <translation>{name} heeft week {week} voor u gepland: {practices}.</translation>
    </message>
    <message>
        <source>{name} set nothing to be spared any more.</source>
        <translation>{name} laat niets meer ontzien.</translation>
    </message>
    <message>
        <source>{name} set what practices spare for you: {needs}.</source>
        <translation>{name} heeft ingesteld wat oefeningen bij u ontzien: {needs}.</translation>
    </message>
    <message>
        <source>{name} set a pause: {days}.</source>
        <translation>{name} heeft een pauze ingesteld: {days}.</translation>
    </message>
    <message>
        <source>{name} took the pause back: {days}.</source>
        <translation>{name} heeft de pauze teruggenomen: {days}.</translation>
    </message>
    <message>
        <source>{name} recorded a practice for you: {title}.</source>
        <translation>{name} heeft een oefening voor u ingesproken: {title}.</translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
</context>
<context>
    <name>AgreeingCard</name>
    <message>
        <source>What else your pages may be used for</source>
        <translation>Waar uw bladzijden nog meer voor gebruikt mogen worden</translation>
    </message>
    <message>
        <source>Neither is done unless you agree here. Your treatment is the same either way, and you can change your mind at any time; what was passed on until then cannot be called back.</source>
        <translation>Geen van beide gebeurt, tenzij u het hier goedvindt. Uw behandeling is in beide gevallen dezelfde, en u kunt altijd van gedachten veranderen; wat tot dan toe is doorgegeven, kan niet worden teruggehaald.</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Ja, dat is goed</translation>
    </message>
    <message>
        <source>No, rather not</source>
        <translation>Nee, liever niet</translation>
    </message>
    <message>
        <source>With a supervisor, without your name</source>
        <translation>Met een supervisor, zonder uw naam</translation>
    </message>
    <message>
        <source>Your therapist may discuss your pages with a supervisor, without your name. What you shared and the letters can be shown to one experienced colleague who helps your therapist. Names, places that your therapist knows of, and dates are taken out before. What you spoke is not passed on, and what you kept for yourself never is.</source>
        <translation>Uw therapeut mag uw bladzijden met een supervisor bespreken, zonder uw naam. Wat u deelde en de brieven mogen worden getoond aan één ervaren collega die uw therapeut helpt. Namen, plaatsen die uw therapeut kent en datums worden er eerst uitgehaald. Wat u insprak wordt niet doorgegeven, en wat u voor uzelf hield nooit.</translation>
    </message>
    <message>
        <source>For a study, without your words</source>
        <translation>Voor een onderzoek, zonder uw woorden</translation>
    </message>
    <message>
        <source>A study may have dates, counts and minutes of your course, under a number instead of your name: how many pages you shared, how long you practised if you share that, how many letters were written, days of pauses. No words of yours are in it.</source>
        <translation>Een onderzoek mag datums, aantallen en minuten van uw cursus hebben, onder een nummer in plaats van uw naam: hoeveel bladzijden u deelde, hoe lang u oefende als u dat deelt, hoeveel brieven er zijn geschreven, dagen van pauzes. Er staan geen woorden van u in.</translation>
    </message>
    <message>
        <source>Your therapist may discuss your pages with a supervisor, without your name.</source>
        <translation>Uw therapeut mag uw bladzijden met een supervisor bespreken, zonder uw naam.</translation>
    </message>
    <message>
        <source>Your pages are not discussed with a supervisor.</source>
        <translation>Uw bladzijden worden niet met een supervisor besproken.</translation>
    </message>
    <message>
        <source>A study may have dates, counts and minutes of your course.</source>
        <translation>Een onderzoek mag datums, aantallen en minuten van uw cursus hebben.</translation>
    </message>
    <message>
        <source>Nothing of your course goes to a study.</source>
        <translation>Niets van uw cursus gaat naar een onderzoek.</translation>
    </message>
    <message>
        <source>You have not said anything about it, so it is not done.</source>
        <translation>U hebt er niets over gezegd, dus gebeurt het niet.</translation>
    </message>
    <message>
        <source>You agreed on {day}.</source>
        <translation>U vond het goed op {day}.</translation>
    </message>
    <message>
        <source>You said no on {day}.</source>
        <translation>U zei nee op {day}.</translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Chosen: {words}</source>
        <translation>Gekozen: {words}</translation>
    </message>
    <message>
        <source>{number} of {top}</source>
        <translation>{number} van {top}</translation>
    </message>
    <message>
        <source>Asks for an answer: “{quote}”</source>
        <translation>Vraagt om antwoord: “{quote}”</translation>
    </message>
</context>
<context>
    <name>ApprovalCard</name>
    <message>
        <source>Everything is read</source>
        <translation>Alles is voorgelezen</translation>
    </message>
    <message>
        <source>Please hear all of it once. Until somebody approves the voice, patients see that it is a draft.</source>
        <translation>Luister alles één keer na. Zolang niemand de stem heeft goedgekeurd, zien patiënten dat het een proefversie is.</translation>
    </message>
    <message>
        <source>I heard it, and it may be used</source>
        <translation>Ik heb het beluisterd, en het mag worden gebruikt</translation>
    </message>
    <message>
        <source>This voice is approved and can go into the course.</source>
        <translation>Deze stem is goedgekeurd en kan in de cursus.</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Breathing space</source>
        <translation>Ademruimte</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Hoe was het?</translation>
    </message>
</context>
<context>
    <name>AsksStrip</name>
    <message>
        <source>Please answer this</source>
        <translation>Graag antwoord hierop</translation>
    </message>
    <message>
        <source>Sentences marked “please answer this”</source>
        <translation>Zinnen met het teken “graag antwoord hierop”</translation>
    </message>
    <message>
        <source>{day}: “{words}” · answered</source>
        <translation>{day}: “{words}” · beantwoord</translation>
    </message>
    <message>
        <source>{day}: “{words}”</source>
        <translation>{day}: “{words}”</translation>
    </message>
    <message>
        <source>{day}: “{words}”, answered by a note</source>
        <translation>{day}: “{words}”, beantwoord met een notitie</translation>
    </message>
    <message>
        <source>{day}: “{words}”, not answered yet</source>
        <translation>{day}: “{words}”, nog niet beantwoord</translation>
    </message>
</context>
<context>
    <name>AttachmentPart</name>
    <message>
        <source>Choose a file…</source>
        <translation>Een bestand kiezen…</translation>
    </message>
    <message>
        <source>Choose a file: {question}</source>
        <translation>Een bestand kiezen: {question}</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take the file away: {question}</source>
        <translation>Het bestand weghalen: {question}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Bring the file back: {question}</source>
        <translation>Het bestand terugzetten: {question}</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Een bestand</translation>
    </message>
    <message>
        <source>{number} KiB</source>
        <translation>{number} KiB</translation>
    </message>
    <message>
        <source>Taken away: {row}</source>
        <translation>Weggehaald: {row}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Een bestand kiezen</translation>
    </message>
    <message>
        <source>That file cannot be read, or is larger than {number} KiB. Nothing was changed.</source>
        <translation>Dat bestand kan niet worden gelezen, of is groter dan {number} KiB. Er is niets veranderd.</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>Good to see you</source>
        <translation>Fijn dat u er bent</translation>
    </message>
    <message>
        <source>Nothing has run away: your pages, the letters and the practices lie where you left them. You were in {then}; by the calendar it is {now}. Where would you like to go on? The time between can be a pause.</source>
        <translation>Er is niets weggelopen: uw bladzijden, de brieven en de oefeningen liggen waar u ze liet. U was in {then}; volgens de kalender is het nu {now}. Waar wilt u verdergaan? De tijd ertussen kan een pauze zijn.</translation>
    </message>
    <message>
        <source>Go on with {week}</source>
        <translation>Verder met {week}</translation>
    </message>
    <message>
        <source>the week of the silent day</source>
        <translation>de week van de stille dag</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>week {week}</translation>
    </message>
</context>
<context>
    <name>BeginningCard</name>
    <message>
        <source>Begin a voice</source>
        <translation>Een stem beginnen</translation>
    </message>
    <message>
        <source>So it is called where patients choose a voice; your first name is enough.</source>
        <translation>Zo heet de stem waar patiënten er een kiezen; uw voornaam is genoeg.</translation>
    </message>
    <message>
        <source>Whose voice is it?</source>
        <translation>Van wie is de stem?</translation>
    </message>
    <message>
        <source>Which language do you read?</source>
        <translation>In welke taal leest u voor?</translation>
    </message>
    <message>
        <source>Begin to read</source>
        <translation>Beginnen met voorlezen</translation>
    </message>
</context>
<context>
    <name>BegunCard</name>
    <message>
        <source>{voice} · {language}</source>
        <translation>{voice} · {language}</translation>
    </message>
    <message>
        <source>{kept} of {count} pieces are read and kept</source>
        <translation>{kept} van {count} stukjes zijn voorgelezen en bewaard</translation>
    </message>
    <message>
        <source>Hear it or read again</source>
        <translation>Beluisteren of opnieuw lezen</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Verder voorlezen</translation>
    </message>
    <message>
        <source>Copy it for the course…</source>
        <translation>Kopiëren voor de cursus…</translation>
    </message>
    <message>
        <source>Approved: it can go into the course</source>
        <translation>Goedgekeurd: de stem kan in de cursus</translation>
    </message>
    <message>
        <source>All of it is read; it waits to be heard and approved</source>
        <translation>Alles is voorgelezen; de stem wacht op beluisteren en goedkeuren</translation>
    </message>
    <message>
        <source>A draft; kept on this computer</source>
        <translation>Een proefversie; bewaard op deze computer</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>What stands in it</source>
        <translation>Wat erin staat</translation>
    </message>
    <message>
        <source>Arrow keys choose, Alt with an arrow key moves, plus and minus change the length, Delete leaves out.</source>
        <translation>Met de pijltjes kiest u, met Alt en een pijltje verplaatst u, met plus en min verandert u de duur, met Delete laat u iets weg.</translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation>Nu beginnen</translation>
    </message>
    <message>
        <source>{number}. {when}</source>
        <translation>{number}. {when}</translation>
    </message>
    <message>
        <source>{length} in all</source>
        <translation>{length} in totaal</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Op welke dag</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Begin a quarter of an hour earlier</source>
        <translation>Een kwartier eerder beginnen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Begin a quarter of an hour later</source>
        <translation>Een kwartier later beginnen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Korter</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Langer</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Add something</source>
        <translation>Iets toevoegen</translation>
    </message>
</context>
<context>
    <name>Booth</name>
    <message>
        <source>Recording room</source>
        <translation>Opnamekamer</translation>
    </message>
    <message>
        <source>Leave the recording room</source>
        <translation>De opnamekamer verlaten</translation>
    </message>
    <message>
        <source>Listen to the room</source>
        <translation>Naar de kamer luisteren</translation>
    </message>
    <message>
        <source>{voice} · {language}</source>
        <translation>{voice} · {language}</translation>
    </message>
    <message>
        <source>How loud it is</source>
        <translation>Hoe luid het is</translation>
    </message>
    <message>
        <source>Space begins and ends a take · Return keeps it and goes on · P plays it, H plays from here on · N goes to the next one to read, arrows to the one before or after · Delete throws a take away · Esc leaves</source>
        <translation>De spatiebalk begint en beëindigt een opname · Enter bewaart haar en gaat verder · P speelt haar af, H speelt vanaf hier verder · N gaat naar het volgende stukje om te lezen, pijltjes naar het vorige of volgende · Delete gooit een opname weg · Esc verlaat de kamer</translation>
    </message>
</context>
<context>
    <name>BreathingStep</name>
    <message>
        <source>Here you are, {name}</source>
        <translation>U bent er, {name}</translation>
    </message>
    <message>
        <source>Your computer is ready. As soon as the clinic has admitted you, you can invite patients.</source>
        <translation>Uw computer is klaar. Zodra de kliniek u heeft toegelaten, kunt u patiënten uitnodigen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Everything is set up. Before anything else: three minutes for yourself?</source>
        <translation>Alles staat klaar. Eerst drie minuten voor uzelf?</translation>
    </message>
    <message>
        <source>Breathing space</source>
        <translation>Ademruimte</translation>
    </message>
    <message>
        <source>A voice leads you. You can sit as you sit now, and stop whenever you like.</source>
        <translation>Een stem begeleidt u. Blijf gerust zitten zoals u zit, en stop wanneer u wilt.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>CalendarSheet</name>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>De maand ervoor</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>De maand erna</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>De week ervoor</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>De week erna</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Vandaag, {day}</translation>
    </message>
    <message>
        <source>{title} · {time} · {state}</source>
        <translation>{title} · {time} · {state}</translation>
    </message>
    <message>
        <source>{practice} · {time}</source>
        <translation>{practice} · {time}</translation>
    </message>
    <message numerus="yes">
        <source>{words} · %n minute(s)</source>
        <translation>
            <numerusform>{words} · %n minuut</numerusform>
            <numerusform>{words} · %n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallBanner</name>
    <message>
        <source>Before your letter goes out: what did you do about this?</source>
        <translation>Voordat uw brief weggaat: wat hebt u hieraan gedaan?</translation>
    </message>
    <message>
        <source>What did you do about it?</source>
        <translation>Wat hebt u gedaan?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Record this</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Please write a reason.</source>
        <translation>Schrijf er een reden bij.</translation>
    </message>
    <message>
        <source>Your patient can read what you record here.</source>
        <translation>Uw patiënt kan lezen wat u hier vastlegt.</translation>
    </message>
    <message>
        <source>{name} asks to be called · {when}</source>
        <translation>{name} wil gebeld worden · {when}</translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation>“{line}”</translation>
    </message>
    <message>
        <source>{name} answered a safety question · {when}</source>
        <translation>{name} beantwoordde een veiligheidsvraag · {when}</translation>
    </message>
    <message>
        <source>{title} · {more}</source>
        <translation>{title} · {more}</translation>
    </message>
</context>
<context>
    <name>CaseloadHeader</name>
    <message>
        <source>Choose a title to order by it, again to turn it round, once more for those who wait</source>
        <translation>Kies een kop om daarop te ordenen, nog eens om de volgorde om te keren, en nog eens voor de volgorde van wachten</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Volgorde van de lijst</translation>
    </message>
    <message>
        <source>{title}, downwards</source>
        <translation>{title}, aflopend</translation>
    </message>
    <message>
        <source>{title}, upwards</source>
        <translation>{title}, oplopend</translation>
    </message>
    <message>
        <source>{list}: by {way}</source>
        <translation>{list}: op {way}</translation>
    </message>
    <message>
        <source>{list}: as they wait</source>
        <translation>{list}: in volgorde van wachten</translation>
    </message>
    <message>
        <source>{said}. Enter orders by {title}</source>
        <translation>{said}. Enter ordent op {title}</translation>
    </message>
</context>
<context>
    <name>CaseloadModel</name>
    <message>
        <source>Patient</source>
        <translation>Patiënt</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Letter due</source>
        <translation>Brief gepland</translation>
    </message>
    <message>
        <source>Since your last letter</source>
        <translation>Sinds uw laatste brief</translation>
    </message>
    <message>
        <source>Practice, 7 days</source>
        <translation>Oefenen, 7 dagen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>silent day</source>
        <translation>stille dag</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>niet gedeeld</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>week {week}</translation>
    </message>
    <message>
        <source>{week} · seen {when}</source>
        <translation>{week} · gezien {when}</translation>
    </message>
    <message>
        <source>letter due {when}</source>
        <translation>brief gepland: {when}</translation>
    </message>
    <message>
        <source>practice {minutes}</source>
        <translation>geoefend {minutes}</translation>
    </message>
</context>
<context>
    <name>CaseloadPanel</name>
    <message>
        <source>My patients</source>
        <translation>Mijn patiënten</translation>
    </message>
    <message>
        <source>Invite a patient</source>
        <translation>Een patiënt uitnodigen</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Er is nog niemand</translation>
    </message>
    <message>
        <source>Invite your first patient: you get a code to hand over on paper. As soon as somebody uses it, you see her or him here.</source>
        <translation>Nodig uw eerste patiënt uit: u krijgt een code om op papier mee te geven. Zodra iemand die gebruikt, ziet u haar of hem hier.</translation>
    </message>
    <message>
        <source>Invite a patient…</source>
        <translation>Patiënt uitnodigen…</translation>
    </message>
    <message>
        <source>{day}. {letters}</source>
        <translation>Het is {day}. {letters}</translation>
    </message>
    <message>
        <source>All letters delivered · {at}</source>
        <translation>Alle brieven afgeleverd · {at}</translation>
    </message>
</context>
<context>
    <name>CaseloadTools</name>
    <message>
        <source>Order as they wait</source>
        <translation>Volgorde van wachten</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Zoek op naam</translation>
    </message>
    <message>
        <source>Find a patient by name</source>
        <translation>Zoek een patiënt op naam</translation>
    </message>
    <message>
        <source>Ctrl+F; Escape empties it, Down goes to the list</source>
        <translation>Ctrl+F; Escape maakt het leeg, pijl omlaag gaat naar de lijst</translation>
    </message>
    <message>
        <source>{filter} · {count}</source>
        <translation>{filter} · {count}</translation>
    </message>
</context>
<context>
    <name>ChangedCard</name>
    <message>
        <source>Changed for you</source>
        <translation>Voor u veranderd</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Sinds {day}</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Puts this note aside; the plan stays.</source>
        <translation>Legt dit bericht opzij; het plan blijft.</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Write to {name} about it</source>
        <translation>Schrijf {name} erover</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Is everything all right?</source>
        <translation>Is alles in orde?</translation>
    </message>
    <message>
        <source>Haven looks at each thing now. Nothing of this is sent to anybody.</source>
        <translation>Haven kijkt nu alles na. Niets hiervan gaat naar iemand toe.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw kijken</translation>
    </message>
    <message>
        <source>Copy these sentences</source>
        <translation>Deze zinnen kopiëren</translation>
    </message>
    <message>
        <source>For whoever helps you with the computer. No word of your diary stands in them.</source>
        <translation>Voor wie u met de computer helpt. Er staat geen woord uit uw dagboek in.</translation>
    </message>
    <message>
        <source>Haven is looking…</source>
        <translation>Haven kijkt…</translation>
    </message>
    <message>
        <source>Everything is all right</source>
        <translation>Alles is in orde</translation>
    </message>
    <message>
        <source>Something asks for attention</source>
        <translation>Iets vraagt om aandacht</translation>
    </message>
    <message>
        <source>The sentences are copied.</source>
        <translation>De zinnen zijn gekopieerd.</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Is the sheet readable?</source>
        <translation>Is het blad leesbaar?</translation>
    </message>
    <message>
        <source>Please type these groups from your sheet. Then you can be sure that it will help you one day.</source>
        <translation>Typ deze groepjes over van uw blad. Dan weet u zeker dat het u later kan helpen.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Groepje {number}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Group {number} is not the same as on the sheet. Please look once more.</source>
        <translation>Groepje {number} is niet hetzelfde als op het blad. Kijk nog eens.</translation>
    </message>
    <message>
        <source>Groups {numbers} are not the same as on the sheet. Please look once more.</source>
        <translation>Groepjes {numbers} zijn niet hetzelfde als op het blad. Kijk nog eens.</translation>
    </message>
</context>
<context>
    <name>Checker</name>
    <message>
        <source>“{word}” is one of your words now.</source>
        <translation>“{word}” hoort nu bij uw woorden.</translation>
    </message>
    <message>
        <source>Spelling is off here.</source>
        <translation>Spelling staat hier uit.</translation>
    </message>
    <message>
        <source>No unknown words.</source>
        <translation>Geen onbekende woorden.</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>own word</source>
        <translation>eigen woord</translation>
    </message>
    <message>
        <source>Add a word of your own: {question}</source>
        <translation>Een eigen woord toevoegen: {question}</translation>
    </message>
    <message>
        <source>a word of your own, then Enter</source>
        <translation>een eigen woord, dan Enter</translation>
    </message>
    <message>
        <source>A word of your own</source>
        <translation>Een eigen woord</translation>
    </message>
    <message>
        <source>Do not offer “{word}” any more</source>
        <translation>“{word}” niet meer aanbieden</translation>
    </message>
</context>
<context>
    <name>ChoiceMissingPart</name>
    <message>
        <source>The form&apos;s list of choices is not here, so please answer in your own words, if you like.</source>
        <translation>De lijst met keuzes van het formulier is hier niet; antwoord in uw eigen woorden, als u wilt.</translation>
    </message>
</context>
<context>
    <name>ChoicesPart</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Print the letter…</source>
        <translation>Brief afdrukken…</translation>
    </message>
    <message>
        <source>Letter as PDF…</source>
        <translation>Brief als pdf…</translation>
    </message>
    <message>
        <source>Invitation file…</source>
        <translation>Uitnodigingsbestand…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Hand this over in person, on paper or as a file. Whoever holds it can enrol, so please send it to nobody else; the six digits that you compare afterwards tell you who came.</source>
        <translation>Geef dit persoonlijk mee, op papier of als bestand. Wie het heeft, kan zich aanmelden; stuur het dus aan niemand anders. De zes cijfers die u daarna vergelijkt, laten zien wie er kwam.</translation>
    </message>
    <message>
        <source>Invitation code: {code}</source>
        <translation>Uitnodigingscode: {code}</translation>
    </message>
    <message>
        <source>Clinic&apos;s server: {server}</source>
        <translation>Server van de kliniek: {server}</translation>
    </message>
    <message>
        <source>Can be used once, until {day}.</source>
        <translation>Eén keer te gebruiken, tot en met {day}.</translation>
    </message>
    <message>
        <source>The clinic knows this invitation; it can be used.</source>
        <translation>De kliniek kent deze uitnodiging; ze is te gebruiken.</translation>
    </message>
    <message>
        <source>The clinic could not be reached. The code works after the next connection.</source>
        <translation>De kliniek was niet bereikbaar. De code werkt na de volgende verbinding.</translation>
    </message>
</context>
<context>
    <name>CodeGroups</name>
    <message>
        <source>Group {number}</source>
        <translation>Groepje {number}</translation>
    </message>
</context>
<context>
    <name>ColleaguesCard</name>
    <message>
        <source>For colleagues</source>
        <translation>Voor collega’s</translation>
    </message>
    <message>
        <source>A note for the colleagues in care of this patient</source>
        <translation>Een notitie voor de collega’s die voor deze patiënt zorgen</translation>
    </message>
    <message>
        <source>What a colleague should know</source>
        <translation>Wat een collega moet weten</translation>
    </message>
    <message>
        <source>Leave this note</source>
        <translation>Notitie achterlaten</translation>
    </message>
    <message>
        <source>Your patient does not read these notes, and knows that colleagues leave each other some.</source>
        <translation>Uw patiënt leest deze notities niet, en weet dat collega’s elkaar notities achterlaten.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Een collega</translation>
    </message>
    <message>
        <source>{author} · {when}</source>
        <translation>{author} · {when}</translation>
    </message>
    <message>
        <source>{author} hands over · {when}</source>
        <translation>{author} draagt over · {when}</translation>
    </message>
    <message>
        <source>kept on this computer, not yet delivered</source>
        <translation>bewaard op deze computer, nog niet afgeleverd</translation>
    </message>
    <message>
        <source>read by {names}</source>
        <translation>gelezen door {names}</translation>
    </message>
    <message>
        <source>Your colleagues read it with their next connection.</source>
        <translation>Uw collega’s lezen het bij hun volgende verbinding.</translation>
    </message>
</context>
<context>
    <name>ComputerRow</name>
    <message>
        <source>Computer {number}</source>
        <translation>Computer {number}</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>deze</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>afgemeld</translation>
    </message>
    <message>
        <source>This one is lost or stolen…</source>
        <translation>Deze is kwijt of gestolen…</translation>
    </message>
    <message>
        <source>{computer}: this one is lost or stolen</source>
        <translation>{computer}: deze is kwijt of gestolen</translation>
    </message>
    <message>
        <source>since {day} · number {number}</source>
        <translation>sinds {day} · nummer {number}</translation>
    </message>
    <message>
        <source>taken out on {day}</source>
        <translation>afgemeld op {day}</translation>
    </message>
    <message>
        <source>{since} · {out}</source>
        <translation>{since} · {out}</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Nee, laat maar</translation>
    </message>
    <message>
        <source>Yes, take it out</source>
        <translation>Ja, meld hem af</translation>
    </message>
    <message>
        <source>Yes, take {computer} out</source>
        <translation>Ja, meld {computer} af</translation>
    </message>
</context>
<context>
    <name>ComputersCard</name>
    <message>
        <source>Computers of this patient</source>
        <translation>Computers van deze patiënt</translation>
    </message>
    <message>
        <source>Computer and recovery sheet are both gone</source>
        <translation>Computer en herstelblad zijn allebei weg</translation>
    </message>
    <message>
        <source>A new invitation brings back what was shared with you, after the two of you have compared the six digits again. What your patient kept private does not come back; nobody else has it. The old computers are taken out.</source>
        <translation>Een nieuwe uitnodiging brengt terug wat met u is gedeeld, nadat u samen de zes cijfers opnieuw hebt vergeleken. Wat uw patiënt voor zichzelf hield, komt niet terug; niemand anders heeft het. De oude computers worden afgemeld.</translation>
    </message>
    <message>
        <source>Invite again…</source>
        <translation>Opnieuw uitnodigen…</translation>
    </message>
    <message>
        <source>Please make sure, by phone or in person, that it is your patient who asks.</source>
        <translation>Ga per telefoon of persoonlijk na dat het uw patiënt is die erom vraagt.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>De uitnodiging maken</translation>
    </message>
    <message>
        <source>None is known here.</source>
        <translation>Er is hier geen bekend.</translation>
    </message>
    <message>
        <source>From then on that computer can no longer send or fetch anything, and nothing new is sealed for it. Your patient is told on the others.</source>
        <translation>Vanaf dan kan die computer niets meer versturen of ophalen, en wordt er niets nieuws voor verzegeld. Uw patiënt ziet het op de andere computers.</translation>
    </message>
    <message>
        <source>It cannot delete what lies on it already; that stays locked behind its passphrase. It cannot be undone; with the recovery sheet your patient can add a computer anew.</source>
        <translation>Wat er al op staat, wordt hierdoor niet gewist; dat blijft op slot achter de wachtzin. Dit is niet terug te draaien; met het herstelblad kan uw patiënt opnieuw een computer toevoegen.</translation>
    </message>
    <message>
        <source>It is taken out. The clinic hears of it with the next connection.</source>
        <translation>De computer is afgemeld. De kliniek hoort het bij de volgende verbinding.</translation>
    </message>
</context>
<context>
    <name>ComputersSheet</name>
    <message>
        <source>Your computers</source>
        <translation>Uw computers</translation>
    </message>
    <message>
        <source>Each of them has a key of its own. What you write on one comes to the others by itself.</source>
        <translation>Elke computer heeft een eigen sleutel. Wat u op de ene schrijft, komt vanzelf op de andere.</translation>
    </message>
    <message>
        <source>To add another computer</source>
        <translation>Nog een computer toevoegen</translation>
    </message>
    <message>
        <source>Install Haven on the other computer and start it.</source>
        <translation>Installeer Haven op de andere computer en start het.</translation>
    </message>
    <message>
        <source>Choose “I have a recovery sheet” instead of an invitation.</source>
        <translation>Kies “Ik heb een herstelblad” in plaats van een uitnodiging.</translation>
    </message>
    <message>
        <source>Type code and address from your recovery sheet. Everything comes by itself then.</source>
        <translation>Typ de code en het adres van uw herstelblad over. Daarna komt alles vanzelf.</translation>
    </message>
    <message>
        <source>From then on that computer can no longer send or fetch anything, and nothing new is sealed for it. The people you share with are told.</source>
        <translation>Vanaf dan kan die computer niets meer versturen of ophalen, en wordt er niets nieuws voor verzegeld. Met wie u deelt, hoort het.</translation>
    </message>
    <message>
        <source>It cannot delete what lies on it already; that stays locked behind its passphrase. If somebody knows that passphrase, please phone the clinic. It cannot be undone, but the computer can be added anew.</source>
        <translation>Wat er al op staat, wordt hierdoor niet gewist; dat blijft op slot achter de wachtzin. Kent iemand die wachtzin, bel dan de kliniek. Dit is niet terug te draaien, maar de computer is opnieuw toe te voegen.</translation>
    </message>
    <message>
        <source>This computer has not joined a clinic yet.</source>
        <translation>Deze computer hoort nog niet bij een kliniek.</translation>
    </message>
    <message>
        <source>It is taken out. The clinic hears of it with the next connection.</source>
        <translation>De computer is afgemeld. De kliniek hoort het bij de volgende verbinding.</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>A sealed copy for yourself</source>
        <translation>Een verzegelde kopie voor uzelf</translation>
    </message>
    <message>
        <source>Haven can lay a sealed copy of your diary and your practices on the clinic&apos;s server, for the day on which this computer breaks. Only your own computers and your recovery sheet open it. Neither the clinic nor your therapist can read it; this is not sharing.</source>
        <translation>Haven kan een verzegelde kopie van uw dagboek en uw oefeningen op de server van de kliniek leggen, voor de dag waarop deze computer stukgaat. Alleen uw eigen computers en uw herstelblad openen die. De kliniek en uw therapeut kunnen haar niet lezen; dit is geen delen.</translation>
    </message>
    <message>
        <source>Lay a sealed copy there</source>
        <translation>Daar een verzegelde kopie leggen</translation>
    </message>
    <message>
        <source>On this computer alone</source>
        <translation>Alleen op deze computer</translation>
    </message>
    <message>
        <source>What you write goes there sealed, some minutes later.</source>
        <translation>Wat u schrijft gaat daar verzegeld heen, enkele minuten later.</translation>
    </message>
    <message>
        <source>What you write from now on stays here and does not come to your other computers. Should this computer break, it is lost. What lies there already stays sealed.</source>
        <translation>Wat u vanaf nu schrijft blijft hier en komt niet op uw andere computers. Gaat deze computer stuk, dan is het verloren. Wat er al ligt blijft verzegeld.</translation>
    </message>
</context>
<context>
    <name>CourseArrival</name>
    <message>
        <source>A new course has come from your clinic. You see it the next time you unlock Haven; what you wrote stays as it is.</source>
        <translation>Er is een nieuwe cursus van uw kliniek gekomen. U ziet die de volgende keer dat u Haven ontgrendelt; wat u schreef, blijft zoals het is.</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>The course</source>
        <translation>De cursus</translation>
    </message>
    <message>
        <source>Use a course file…</source>
        <translation>Een cursusbestand gebruiken…</translation>
    </message>
    <message>
        <source>A course file comes from your clinic, which signed it; its name ends in {ending}.</source>
        <translation>Een cursusbestand komt van uw kliniek, die het heeft ondertekend; de naam eindigt op {ending}.</translation>
    </message>
    <message>
        <source>The course file is being read</source>
        <translation>Het cursusbestand wordt gelezen</translation>
    </message>
    <message>
        <source>Haven course file</source>
        <translation>Cursusbestand van Haven</translation>
    </message>
    <message>
        <source>Use a course file</source>
        <translation>Een cursusbestand gebruiken</translation>
    </message>
    <message>
        <source>{origin} You see it the next time you unlock Haven; what you wrote stays as it is.</source>
        <translation>{origin} U ziet deze versie de volgende keer dat u Haven ontgrendelt; wat u schreef, blijft zoals het is.</translation>
    </message>
    <message>
        <source>Version {version}, which came with Haven.</source>
        <translation>Versie {version}, die bij Haven hoort.</translation>
    </message>
    <message>
        <source>Version {version}, which came from your clinic on {day}.</source>
        <translation>Versie {version}, die op {day} van uw kliniek kwam.</translation>
    </message>
    <message>
        <source>Version {version}, from a file of your clinic&apos;s that was used on {day}.</source>
        <translation>Versie {version}, uit een bestand van uw kliniek dat op {day} is gebruikt.</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Course</source>
        <translation>Cursus</translation>
    </message>
    <message>
        <source>You can read ahead and look back whenever you like.</source>
        <translation>Vooruitlezen en teruglezen mag altijd.</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>deze week</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>What people find hard here</source>
        <translation>Wat mensen hier moeilijk vinden</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Thuis</translation>
    </message>
    <message>
        <source>Plan your silent day</source>
        <translation>Uw stille dag plannen</translation>
    </message>
    <message>
        <source>Print a notice for the household</source>
        <translation>Een briefje voor de huisgenoten afdrukken</translation>
    </message>
    <message>
        <source>Save it as PDF</source>
        <translation>Opslaan als PDF</translation>
    </message>
    <message>
        <source>Silent day</source>
        <translation>Stille dag</translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
    <message>
        <source>{name} planned this week for you</source>
        <translation>{name} heeft deze week voor u gepland</translation>
    </message>
    <message>
        <source>In place of what the course proposes in this week:</source>
        <translation>In plaats van wat de cursus in deze week voorstelt:</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Sinds {day}</translation>
    </message>
    <message numerus="yes">
        <source>{title}, %n min</source>
        <translation>
            <numerusform>{title}, %n min</numerusform>
            <numerusform>{title}, %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Diary: {title}</source>
        <translation>Dagboek: {title}</translation>
    </message>
    <message>
        <source>Your papers</source>
        <translation>Uw papieren</translation>
    </message>
    <message>
        <source>After the course</source>
        <translation>Na de cursus</translation>
    </message>
    <message>
        <source>Between week 6 and week 7</source>
        <translation>Tussen week 6 en week 7</translation>
    </message>
    <message>
        <source>The silent day</source>
        <translation>De stille dag</translation>
    </message>
    <message>
        <source>Week {week} of {last}</source>
        <translation>Week {week} van {last}</translation>
    </message>
    <message>
        <source>{title} (this week)</source>
        <translation>{title} (deze week)</translation>
    </message>
    <message>
        <source>{title} (now)</source>
        <translation>{title} (nu)</translation>
    </message>
    <message>
        <source>{title} (once more)</source>
        <translation>{title} (nog een keer)</translation>
    </message>
    <message>
        <source>{title} (left out)</source>
        <translation>{title} (overgeslagen)</translation>
    </message>
    <message>
        <source>{week} · {title}</source>
        <translation>{week} · {title}</translation>
    </message>
</context>
<context>
    <name>CoverCard</name>
    <message>
        <source>A question, for some time ahead</source>
        <translation>Een vraag, voor later</translation>
    </message>
    <message>
        <source>One day {name} may be on holiday or ill. May a colleague then read along, also while your computer is off? Both answers are fine, and you can change yours at any time in Settings.</source>
        <translation>{name} kan een keer met vakantie zijn, of ziek. Mag een collega dan meelezen, ook als uw computer uitstaat? Beide antwoorden zijn goed, en u kunt het uwe altijd wijzigen bij Instellingen.</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Look at it now</source>
        <translation>Nu bekijken</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Not now: it stays in Settings, under Who reads with you</source>
        <translation>Niet nu: het blijft bij Instellingen, onder Wie met u meeleest</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>DayPart</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar: {question}</source>
        <translation>Kalender: {question}</translation>
    </message>
</context>
<context>
    <name>DayWindow</name>
    <message>
        <source>Silent day</source>
        <translation>Stille dag</translation>
    </message>
    <message>
        <source>Leave for now</source>
        <translation>Nu even weggaan</translation>
    </message>
    <message>
        <source>Breathing space</source>
        <translation>Ademruimte</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>Dim the screen</source>
        <translation>Scherm dimmen</translation>
    </message>
    <message>
        <source>Now, until {time}</source>
        <translation>Nu, tot {time}</translation>
    </message>
    <message>
        <source>Begin, {length}</source>
        <translation>Beginnen, {length}</translation>
    </message>
    <message>
        <source>Go on to the next</source>
        <translation>Door naar het volgende</translation>
    </message>
    <message>
        <source>To the end now</source>
        <translation>Nu naar het einde</translation>
    </message>
    <message>
        <source>Ten minutes more</source>
        <translation>Tien minuten langer</translation>
    </message>
    <message>
        <source>Wait for me</source>
        <translation>Op mij wachten</translation>
    </message>
    <message>
        <source>Show the rest, until {time}</source>
        <translation>De rest tonen, tot {time}</translation>
    </message>
    <message>
        <source>Hide the rest</source>
        <translation>De rest verbergen</translation>
    </message>
    <message>
        <source>End the silence here</source>
        <translation>De stilte hier beëindigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>The day waits</source>
        <translation>De dag wacht</translation>
    </message>
    <message>
        <source>Nothing is missed. What comes moves along, and the end with it, to {time}.</source>
        <translation>U mist niets. Wat nog komt schuift mee, en het einde ook, naar {time}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>End half an hour earlier</source>
        <translation>Een half uur eerder stoppen</translation>
    </message>
    <message>
        <source>By the clock this part is over. It can also go on from where you were.</source>
        <translation>Volgens de klok is dit deel voorbij. U kunt ook verdergaan waar u was.</translation>
    </message>
    <message>
        <source>By the clock it would be “{due}” now. Either is fine.</source>
        <translation>Volgens de klok zou het nu ‘{due}’ zijn. Allebei is goed.</translation>
    </message>
    <message>
        <source>You were away for a while</source>
        <translation>U was een tijdje weg</translation>
    </message>
    <message>
        <source>Last here: {title}</source>
        <translation>Het laatst hier: {title}</translation>
    </message>
    <message>
        <source>Go on with “{title}”</source>
        <translation>Verder met ‘{title}’</translation>
    </message>
    <message>
        <source>Go on by the clock</source>
        <translation>Verder volgens de klok</translation>
    </message>
    <message>
        <source>The silence is over</source>
        <translation>De stilte is voorbij</translation>
    </message>
    <message>
        <source>Slowly back to talking</source>
        <translation>Rustig aan weer praten</translation>
    </message>
    <message>
        <source>Say a first sentence to one person, or aloud to a plant. News and messages can wait a while.</source>
        <translation>Zeg een eerste zin tegen één mens, of hardop tegen een plant. Nieuws en berichten kunnen nog even wachten.</translation>
    </message>
    <message>
        <source>A page in the diary</source>
        <translation>Een bladzijde in het dagboek</translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Genoeg voor vandaag</translation>
    </message>
    <message>
        <source>The next part: {when}.</source>
        <translation>Het volgende deel: {when}.</translation>
    </message>
    <message>
        <source>Then the silence is over, at {time}.</source>
        <translation>Daarna is de stilte voorbij, om {time}.</translation>
    </message>
    <message>
        <source>Then, at {time}: {title}</source>
        <translation>Daarna, om {time}: {title}</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Leave out: {title}</source>
        <translation>Weglaten: {title}</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>The arrow keys go to a day, Return takes it, Escape closes.</source>
        <translation>Met de pijltjes gaat u naar een dag, Enter kiest hem, Escape sluit.</translation>
    </message>
</context>
<context>
    <name>DearCard</name>
    <message>
        <source>Dear to you</source>
        <translation>Wat u dierbaar is</translation>
    </message>
    <message>
        <source>A page of your diary that is dear to you can be marked there; it is then kept here.</source>
        <translation>Een bladzijde van uw dagboek die u dierbaar is, kunt u daar aanmerken; u vindt haar dan hier terug.</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Eerdere tonen</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Read it: {words}</source>
        <translation>Lezen: {words}</translation>
    </message>
</context>
<context>
    <name>DearMark</name>
    <message>
        <source>You find it again under Progress. Only you see this mark.</source>
        <translation>U vindt het terug onder Voortgang. Alleen u ziet dit.</translation>
    </message>
    <message>
        <source>Dear to me</source>
        <translation>Wat mij dierbaar is</translation>
    </message>
    <message>
        <source>Mark as dear</source>
        <translation>Als dierbaar aanmerken</translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>Haven: statement of deletion</source>
        <translation>Haven: verklaring van verwijdering</translation>
    </message>
    <message>
        <source>Statement of deletion</source>
        <translation>Verklaring van verwijdering</translation>
    </message>
    <message>
        <source>On {day} {year}, at {time}, the server of {clinic} stated with its signature:</source>
        <translation>Op {day} {year}, om {time}, verklaarde de server van {clinic} met zijn handtekening:</translation>
    </message>
    <message>
        <source>“What was stored here of this person is deleted: {streams} conversations, {commits} consignments and {blobs} files.”</source>
        <translation>“Wat hier van deze persoon was opgeslagen, is verwijderd: {streams} gesprekken, {commits} zendingen en {blobs} bestanden.”</translation>
    </message>
    <message numerus="yes">
        <source>Backups that still hold it expire within %n days of that.</source>
        <translation>
            <numerusform>Reservekopieën waar het nog in staat, vervallen binnen %n dag daarna.</numerusform>
            <numerusform>Reservekopieën waar het nog in staat, vervallen binnen %n dagen daarna.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this cannot prove</source>
        <translation>Wat dit niet kan bewijzen</translation>
    </message>
    <message>
        <source>It is the server&apos;s word. It cannot prove that no copy was made elsewhere, and what other people&apos;s computers had already received stays with them.</source>
        <translation>Het is het woord van de server. Het kan niet bewijzen dat er nergens een kopie is gemaakt, en wat computers van anderen al hadden ontvangen, blijft daar.</translation>
    </message>
    <message>
        <source>The person&apos;s number at the clinic: {number}</source>
        <translation>Het nummer van de persoon bij de kliniek: {number}</translation>
    </message>
</context>
<context>
    <name>DiaryCard</name>
    <message>
        <source>diary of this week</source>
        <translation>dagboek van deze week</translation>
    </message>
    <message>
        <source>You began a page today. It is kept as you left it.</source>
        <translation>U bent vandaag aan een bladzijde begonnen. Alles is bewaard zoals u het achterliet.</translation>
    </message>
    <message>
        <source>One small moment of today is enough. One line is enough.</source>
        <translation>Eén klein moment van vandaag is genoeg. Eén regel is genoeg.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Verder schrijven</translation>
    </message>
    <message>
        <source>Write in the diary</source>
        <translation>Schrijven in het dagboek</translation>
    </message>
</context>
<context>
    <name>DiaryPage</name>
    <message>
        <source>Diary</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Andere bladzijde</translation>
    </message>
    <message>
        <source>A fresh sheet</source>
        <translation>Een nieuw blad</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Wat gebeurde er?</translation>
    </message>
    <message>
        <source>What did you notice?</source>
        <translation>Wat merkte u op?</translation>
    </message>
    <message>
        <source>Week {week} · Diary · {day}</source>
        <translation>Week {week} · Dagboek · {day}</translation>
    </message>
    <message>
        <source>Today’s sheet</source>
        <translation>Het blad van vandaag</translation>
    </message>
    <message>
        <source>Everything you type is kept</source>
        <translation>Alles wat u typt, wordt bewaard</translation>
    </message>
    <message>
        <source>Kept on this computer, {moment}</source>
        <translation>Bewaard op deze computer, {moment}</translation>
    </message>
    <message>
        <source>Before you share it</source>
        <translation>Voordat u deelt</translation>
    </message>
    <message>
        <source>Week {week} · written {when}</source>
        <translation>Week {week} · geschreven {when}</translation>
    </message>
    <message>
        <source>Everything you wrote</source>
        <translation>Alles wat u schreef</translation>
    </message>
    <message>
        <source>Week and month</source>
        <translation>Week en maand</translation>
    </message>
    <message>
        <source>Diary and letters</source>
        <translation>Dagboek en brieven</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Teruggevonden</translation>
    </message>
    <message>
        <source>Filed under “{form}”. Your words are all there.</source>
        <translation>Bewaard onder “{form}”. Al uw woorden staan er nog.</translation>
    </message>
    <message>
        <source>The sheet is empty again.</source>
        <translation>Het blad is weer leeg.</translation>
    </message>
    <message>
        <source>“{word}” is not offered any more.</source>
        <translation>“{word}” wordt niet meer aangeboden.</translation>
    </message>
    <message>
        <source>The earlier words are back. The others are kept as a version, too.</source>
        <translation>De eerdere woorden zijn terug. De andere blijven ook bewaard, als versie.</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>This week’s page: {form}</source>
        <translation>De bladzijde van deze week: {form}</translation>
    </message>
    <message>
        <source>It stays on this computer, for you alone.</source>
        <translation>Het blijft op deze computer, alleen voor u.</translation>
    </message>
    <message>
        <source>Shared. It goes to {name} as soon as you have compared the six digits.</source>
        <translation>Gedeeld. Het gaat naar {name} zodra u de zes cijfers hebt vergeleken.</translation>
    </message>
    <message>
        <source>Shared with {name}. It goes out as soon as there is a connection.</source>
        <translation>Gedeeld met {name}. Het gaat weg zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Taken back. It never left this computer, and it is only for you again.</source>
        <translation>Teruggenomen. Het is nooit van deze computer weggegaan en is weer alleen voor u.</translation>
    </message>
    <message>
        <source>Asked to withdraw. It is certain when your therapist&apos;s computer has dropped it unread.</source>
        <translation>Gevraagd terug te nemen. Het is zeker als de computer van uw therapeut het ongelezen heeft weggedaan.</translation>
    </message>
    <message>
        <source>Your therapist has opened this already, so it cannot be taken back.</source>
        <translation>Uw therapeut heeft dit al geopend. Terugnemen kan niet meer.</translation>
    </message>
    <message>
        <source>Removed from your diary.</source>
        <translation>Uit uw dagboek verwijderd.</translation>
    </message>
    <message>
        <source>Removed from this computer. What you shared with {name} stays there.</source>
        <translation>Van deze computer verwijderd. Wat u met {name} deelde, blijft daar.</translation>
    </message>
</context>
<context>
    <name>DiaryPanel</name>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Diary, as it was shared</source>
        <translation>Dagboek, zoals het is gedeeld</translation>
    </message>
    <message>
        <source>Hide earlier entries</source>
        <translation>Eerdere bladzijden verbergen</translation>
    </message>
    <message>
        <source>Earlier entries ({count})</source>
        <translation>Eerdere bladzijden ({count})</translation>
    </message>
</context>
<context>
    <name>DigitsCard</name>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Compare these six digits with {name}</source>
        <translation>Vergelijk deze zes cijfers met {name}</translation>
    </message>
    <message>
        <source>The six digits are {digits}</source>
        <translation>De zes cijfers zijn {digits}</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Ze zijn gelijk</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Ze verschillen</translation>
    </message>
    <message>
        <source>You do this once, when you meet or phone. It makes sure that nobody stands between the two of you. Until then everything you share waits on this computer; you can write and practise as usual.</source>
        <translation>U doet dit één keer, als u elkaar ziet of belt. Zo weet u zeker dat er niemand tussen u beiden zit. Tot dan wacht alles wat u deelt op deze computer; schrijven en oefenen kan gewoon.</translation>
    </message>
    <message>
        <source>Then please phone the clinic, with the number on your letter. Nothing that you share leaves this computer until the digits are the same. Everything you wrote is safe here.</source>
        <translation>Bel dan de kliniek, met het nummer op uw brief. Niets van wat u deelt gaat van deze computer weg voordat de cijfers gelijk zijn. Alles wat u schreef is hier veilig.</translation>
    </message>
</context>
<context>
    <name>DigitsPanel</name>
    <message>
        <source>The same</source>
        <translation>Gelijk</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Ze verschillen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Good that you compared</source>
        <translation>Goed dat u hebt vergeleken</translation>
    </message>
    <message>
        <source>Somebody else may have used the invitation. Nothing was shared and nothing was sent. Please do not confirm; agree with your patient on a new invitation, by phone or in person, and tell the clinic.</source>
        <translation>Misschien heeft iemand anders de uitnodiging gebruikt. Er is niets gedeeld en niets verstuurd. Bevestig dit niet. Spreek met uw patiënt een nieuwe uitnodiging af, aan de telefoon of als u elkaar ziet, en vertel het de kliniek.</translation>
    </message>
    <message>
        <source>Ask your patient to read out the six digits on her or his screen. From then on you both know that nobody stands between you, and what was shared comes through.</source>
        <translation>Vraag uw patiënt de zes cijfers op het eigen scherm voor te lezen. Daarna weet u allebei dat er niemand tussen u zit, en komt door wat er is gedeeld.</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Zes cijfers</translation>
    </message>
    <message>
        <source>Compare the six digits</source>
        <translation>Vergelijk de zes cijfers</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>nog niet binnen</translation>
    </message>
    <message>
        <source>You and {name} know each other now.</source>
        <translation>U en {name} kennen elkaar nu.</translation>
    </message>
</context>
<context>
    <name>DoorsCard</name>
    <message>
        <source>Whom and what you can trust</source>
        <translation>Wie en wat u kunt vertrouwen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message>
        <source>What Haven noticed</source>
        <translation>Wat Haven heeft gemerkt</translation>
    </message>
    <message>
        <source>Everything that was told to you, to read again; and the proof, should something not fit.</source>
        <translation>Alles wat u is verteld, om nog eens te lezen; en het bewijs, als er iets niet klopt.</translation>
    </message>
    <message>
        <source>Who reads with you</source>
        <translation>Wie met u meeleest</translation>
    </message>
    <message>
        <source>Names and roles, and who may read along when your therapist is away.</source>
        <translation>Namen en rollen, en wie mag meelezen als uw therapeut er niet is.</translation>
    </message>
    <message>
        <source>Your computers</source>
        <translation>Uw computers</translation>
    </message>
    <message>
        <source>Which ones there are, taking out a lost one, and adding another.</source>
        <translation>Welke er zijn, een verloren computer afmelden, en een andere toevoegen.</translation>
    </message>
    <message>
        <source>Somebody knows my passphrase</source>
        <translation>Iemand kent mijn wachtzin</translation>
    </message>
    <message>
        <source>Everything on this computer gets a new lock.</source>
        <translation>Alles op deze computer krijgt een nieuw slot.</translation>
    </message>
    <message>
        <source>Without a network: USB stick</source>
        <translation>Zonder netwerk: USB-stick</translation>
    </message>
    <message>
        <source>Carries what is waiting, sealed, from one computer to another.</source>
        <translation>Brengt wat wacht, verzegeld, van de ene computer naar de andere.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key</source>
        <translation>De sleutel van de kliniek</translation>
    </message>
    <message>
        <source>By which your program knows the clinic; to compare with the clinic&apos;s paper.</source>
        <translation>Waaraan uw programma de kliniek herkent; om te vergelijken met het papier van de kliniek.</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Alles meenemen</translation>
    </message>
    <message>
        <source>As a book to read, as files for another program or a hospital, and your recordings.</source>
        <translation>Als boek om te lezen, als bestanden voor een ander programma of een ziekenhuis, en uw opnamen.</translation>
    </message>
    <message>
        <source>Leave, and have everything deleted at the clinic&apos;s server</source>
        <translation>Weggaan, en alles op de server van de kliniek laten verwijderen</translation>
    </message>
    <message>
        <source>What that does, what it cannot prove, and what stays with you.</source>
        <translation>Wat dat doet, wat het niet kan bewijzen, en wat bij u blijft.</translation>
    </message>
    <message>
        <source>Erase everything from this computer</source>
        <translation>Alles van deze computer wissen</translation>
    </message>
    <message>
        <source>What goes, what stays elsewhere, and taking everything along first.</source>
        <translation>Wat er verdwijnt, wat elders blijft, en eerst alles meenemen.</translation>
    </message>
</context>
<context>
    <name>DossierDesk</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>To your letter</source>
        <translation>Naar uw brief</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>{name} is no longer in your care. What reached you until then can still be read here; letters and notes are no longer delivered.</source>
        <translation>{name} is niet meer onder uw hoede. Wat tot dan toe bij u aankwam, kunt u hier blijven lezen; brieven en notities worden niet meer bezorgd.</translation>
    </message>
    <message>
        <source>{title} · {day}, {time}</source>
        <translation>{title} · {day}, {time}</translation>
    </message>
    <message>
        <source>Nothing was shared since your letter of {day}.</source>
        <translation>Sinds uw brief van {day} is er niets gedeeld.</translation>
    </message>
    <message>
        <source>Nothing was shared yet. You can write all the same.</source>
        <translation>Er is nog niets gedeeld. U kunt wel al schrijven.</translation>
    </message>
</context>
<context>
    <name>DossierHeader</name>
    <message>
        <source>To review</source>
        <translation>Te lezen</translation>
    </message>
    <message>
        <source>Back to the list of those who wait</source>
        <translation>Terug naar de lijst van wie er wacht</translation>
    </message>
    <message>
        <source>{name} – silent day</source>
        <translation>{name} – stille dag</translation>
    </message>
    <message>
        <source>No longer in your care · {today}</source>
        <translation>Niet meer onder uw hoede · {today}</translation>
    </message>
    <message>
        <source>The treatment ended on {day}</source>
        <translation>De behandeling eindigde op {day}</translation>
    </message>
    <message>
        <source>No letter is due · {today}</source>
        <translation>Geen brief gepland · {today}</translation>
    </message>
    <message>
        <source>Feedback due today · {day}</source>
        <translation>Brief gepland voor vandaag · {day}</translation>
    </message>
    <message>
        <source>Feedback overdue since {day}</source>
        <translation>Brief over tijd sinds {day}</translation>
    </message>
    <message>
        <source>Feedback due since {day}</source>
        <translation>Brief gepland sinds {day}</translation>
    </message>
    <message>
        <source>Next letter due on {day}</source>
        <translation>Volgende brief gepland op {day}</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Say something with it</source>
        <translation>Iets inspreken bij de brief</translation>
    </message>
    <message>
        <source>Your letter leaves in one minute.</source>
        <translation>Uw brief vertrekt over één minuut.</translation>
    </message>
    <message>
        <source>Your letter leaves on {day} at {time}.</source>
        <translation>Uw brief vertrekt op {day} om {time}.</translation>
    </message>
    <message>
        <source>Nothing was sent. What you wrote is kept here.</source>
        <translation>Er is niets verstuurd. Wat u schreef, is hier bewaard.</translation>
    </message>
    <message>
        <source>Your letter is here again. Nothing was sent.</source>
        <translation>Uw brief is er weer. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Your letter is on its way already; it cannot be called back.</source>
        <translation>Uw brief is al onderweg; hij kan niet meer worden teruggehaald.</translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <translation>De notitie is verwijderd.</translation>
    </message>
    <message>
        <source>What you did is recorded.</source>
        <translation>Wat u deed is vastgelegd.</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message numerus="yes">
        <source>%n things from somebody whom nobody introduced</source>
        <translation>
            <numerusform>%n ding van iemand die niemand heeft voorgesteld</numerusform>
            <numerusform>%n dingen van iemand die niemand heeft voorgesteld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things whose signature does not hold</source>
        <translation>
            <numerusform>%n ding waarvan de handtekening niet klopt</numerusform>
            <numerusform>%n dingen waarvan de handtekening niet klopt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps: something that was quoted is missing</source>
        <translation>
            <numerusform>%n leemte: iets waarnaar is verwezen, ontbreekt</numerusform>
            <numerusform>%n leemtes: iets waarnaar is verwezen, ontbreekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradictions: another past than before</source>
        <translation>
            <numerusform>%n tegenspraak: een ander verleden dan eerst</numerusform>
            <numerusform>%n keer tegenspraak: een ander verleden dan eerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things under another key than the clinic&apos;s</source>
        <translation>
            <numerusform>%n ding onder een andere sleutel dan die van de kliniek</numerusform>
            <numerusform>%n dingen onder een andere sleutel dan die van de kliniek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things from a computer that had been taken out</source>
        <translation>
            <numerusform>%n ding van een computer die was afgemeld</numerusform>
            <numerusform>%n dingen van een computer die was afgemeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that cannot be opened</source>
        <translation>
            <numerusform>%n ding dat niet te openen is</numerusform>
            <numerusform>%n dingen die niet te openen zijn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that could not be believed</source>
        <translation>
            <numerusform>%n ding dat niet te geloven was</numerusform>
            <numerusform>%n dingen die niet te geloven waren</numerusform>
        </translation>
    </message>
    <message>
        <source>from {name}&apos;s computer {device}</source>
        <translation>van computer {device} van {name}</translation>
    </message>
    <message>
        <source>from an unknown computer {device}</source>
        <translation>van een onbekende computer {device}</translation>
    </message>
    <message>
        <source>from the clinic&apos;s server</source>
        <translation>van de server van de kliniek</translation>
    </message>
    <message>
        <source>{what} · {whose} · first seen: {day}</source>
        <translation>{what} · {whose} · voor het eerst gezien: {day}</translation>
    </message>
</context>
<context>
    <name>DoubtsStrip</name>
    <message>
        <source>Not everything here could be believed</source>
        <translation>Niet alles hier was te geloven</translation>
    </message>
    <message>
        <source>None of it is shown as your patient&apos;s words. What is shown was signed and holds. Please tell the clinic; the proof is kept.</source>
        <translation>Niets daarvan wordt getoond als woorden van uw patiënt. Wat u wel ziet, is ondertekend en klopt. Vertel het de kliniek; het bewijs is bewaard.</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Bewijs opslaan…</translation>
    </message>
</context>
<context>
    <name>DropDownPart</name>
    <message>
        <source>Add one…</source>
        <translation>Voeg er een toe…</translation>
    </message>
    <message>
        <source>— left open —</source>
        <translation>— opengelaten —</translation>
    </message>
    <message>
        <source>Take {choice} away</source>
        <translation>{choice} weghalen</translation>
    </message>
</context>
<context>
    <name>EffectForm</name>
    <message>
        <source>What was it</source>
        <translation>Wat was het</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>opengelaten</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er is gedaan</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Het is voorbij</translation>
    </message>
    <message>
        <source>Over on</source>
        <translation>Voorbij op</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Uit het register halen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>How heavy, in your own judgement</source>
        <translation>Hoe zwaar, naar uw eigen oordeel</translation>
    </message>
    <message>
        <source>Kept on this computer · {time}</source>
        <translation>Bewaard op deze computer · {time}</translation>
    </message>
    <message>
        <source>A word on what it was, and it is kept.</source>
        <translation>Schrijf iets over wat het was, dan wordt het bewaard.</translation>
    </message>
</context>
<context>
    <name>EndLook</name>
    <message>
        <source>End it all the same</source>
        <translation>Toch beëindigen</translation>
    </message>
    <message>
        <source>in the words for your patient</source>
        <translation>in de woorden voor uw patiënt</translation>
    </message>
</context>
<context>
    <name>EndedCard</name>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Your treatment with {name} has ended</source>
        <translation>Uw behandeling bij {name} is afgerond</translation>
    </message>
    <message>
        <source>The last day: {day}. Everything in Haven stays yours: the course, your diary and the letters.</source>
        <translation>De laatste dag: {day}. Alles in Haven blijft van u: de cursus, uw dagboek en de brieven.</translation>
    </message>
    <message>
        <source>What stays with you</source>
        <translation>Wat bij u blijft</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Opzij leggen</translation>
    </message>
</context>
<context>
    <name>EndingCard</name>
    <message>
        <source>The end of the treatment</source>
        <translation>Het einde van de behandeling</translation>
    </message>
    <message>
        <source>End the treatment…</source>
        <translation>De behandeling beëindigen…</translation>
    </message>
    <message>
        <source>The treatment goes on after all</source>
        <translation>De behandeling gaat toch verder</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>De laatste dag</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>Waarom ze eindigt</translation>
    </message>
    <message>
        <source>A few words, if you like; your patient reads them in Haven when the treatment has ended.</source>
        <translation>Een paar woorden, als u wilt; uw patiënt leest ze in Haven wanneer de behandeling is afgerond.</translation>
    </message>
    <message>
        <source>Words for your patient</source>
        <translation>Woorden voor uw patiënt</translation>
    </message>
    <message>
        <source>End it with the next letter</source>
        <translation>Beëindigen met de volgende brief</translation>
    </message>
    <message>
        <source>The end leaves at the moment at which the letter does.</source>
        <translation>Het einde gaat mee op het moment dat de brief vertrekt.</translation>
    </message>
    <message>
        <source>End it at once</source>
        <translation>Meteen beëindigen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>A closing letter</source>
        <translation>Een afsluitende brief</translation>
    </message>
    <message>
        <source>You can begin it from a few sentences. They are put into the letter you are writing, for you to change; nothing is sent that you did not read.</source>
        <translation>U kunt hem met een paar zinnen beginnen. Ze komen in de brief die u schrijft, en u kunt ze veranderen; er wordt niets verstuurd dat u niet hebt gelezen.</translation>
    </message>
    <message>
        <source>Begin the letter with these</source>
        <translation>De brief hiermee beginnen</translation>
    </message>
    <message>
        <source>The treatment of {name} ends with the letter of {letter}, on {day}: {reason}.</source>
        <translation>De behandeling van {name} eindigt met de brief van {letter}, op {day}: {reason}.</translation>
    </message>
    <message>
        <source>The treatment of {name} ends on {day}: {reason}.</source>
        <translation>De behandeling van {name} eindigt op {day}: {reason}.</translation>
    </message>
    <message>
        <source>The treatment of {name} ended on {day}: {reason}.</source>
        <translation>De behandeling van {name} eindigde op {day}: {reason}.</translation>
    </message>
    <message>
        <source>The treatment of {name} ends with your next letter, on {day}: {reason}.</source>
        <translation>De behandeling van {name} eindigt met uw volgende brief, op {day}: {reason}.</translation>
    </message>
    <message>
        <source>The treatment of {name} goes on.</source>
        <translation>De behandeling van {name} gaat door.</translation>
    </message>
</context>
<context>
    <name>EnrolStep</name>
    <message>
        <source>Almost there</source>
        <translation>Bijna klaar</translation>
    </message>
    <message>
        <source>Haven makes your keys and tells {clinic} that you are here. This takes a moment.</source>
        <translation>Haven maakt uw sleutels en laat {clinic} weten dat u er bent. Dit duurt even.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Use another invitation</source>
        <translation>Andere uitnodiging gebruiken</translation>
    </message>
    <message>
        <source>Everything you entered is kept on this computer.</source>
        <translation>Alles wat u invulde is bewaard op deze computer.</translation>
    </message>
    <message>
        <source>You can try again now, or close Haven and go on another time.</source>
        <translation>U kunt het nu opnieuw proberen, of Haven sluiten en later verdergaan.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment.</source>
        <translation>De kliniek is nu niet bereikbaar.</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Nothing is written yet. When you write a line, it will be here, for you alone.</source>
        <translation>Er is nog niets geschreven. Als u een regel schrijft, staat die hier, alleen voor u.</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Eerdere tonen</translation>
    </message>
    <message>
        <source>Week {week} · {title} · {when} · {state}</source>
        <translation>Week {week} · {title} · {when} · {state}</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>{title} · {day}, {time}</source>
        <translation>{title} · {day}, {time}</translation>
    </message>
    <message>
        <source>{title} · written anew</source>
        <translation>{title} · opnieuw geschreven</translation>
    </message>
    <message>
        <source>It was asked to withdraw this, after it had been opened.</source>
        <translation>Uw patiënt vroeg dit terug te nemen, toen het al geopend was.</translation>
    </message>
    <message>
        <source>Shared without words.</source>
        <translation>Gedeeld zonder woorden.</translation>
    </message>
</context>
<context>
    <name>ErasingPage</name>
    <message>
        <source>Erasing everything from this computer</source>
        <translation>Alles van deze computer wissen</translation>
    </message>
    <message>
        <source>Everything is being erased from this computer</source>
        <translation>Alles wordt van deze computer gewist</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Nog eens proberen</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Naar het begin</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>Everything is gone from this computer</source>
        <translation>Alles is van deze computer verdwenen</translation>
    </message>
    <message>
        <source>Diary, letters, recordings and settings, and the key that opened them.</source>
        <translation>Dagboek, brieven, opnamen en instellingen, en de sleutel waarmee ze opengingen.</translation>
    </message>
    <message>
        <source>What the clinic still has of you stays there. You can ask the clinic to delete it.</source>
        <translation>Wat de kliniek nog van u heeft, blijft daar. U kunt de kliniek vragen het te verwijderen.</translation>
    </message>
    <message>
        <source>What you saved elsewhere yourself lies where you saved it.</source>
        <translation>Wat u zelf elders hebt bewaard, ligt waar u het hebt bewaard.</translation>
    </message>
    <message>
        <source>One thing stayed: Haven still starts with this computer. You can switch that off in the computer&apos;s own settings.</source>
        <translation>Eén ding is gebleven: Haven start nog mee met deze computer. Dat kunt u uitzetten in de instellingen van de computer zelf.</translation>
    </message>
    <message>
        <source>Your words are gone from this computer</source>
        <translation>Uw woorden zijn van deze computer verdwenen</translation>
    </message>
    <message>
        <source>The key is destroyed, and nobody can open what you wrote here any more. Some files that say nothing without it could not be removed. Another program may hold them; please try once more.</source>
        <translation>De sleutel is vernietigd en niemand kan nog openen wat u hier schreef. Enkele bestanden die zonder de sleutel niets zeggen, konden niet worden verwijderd. Misschien houdt een ander programma ze vast; probeer het nog eens.</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>Er is niets gewist</translation>
    </message>
    <message>
        <source>Haven may not change its own folder on this computer. Everything is as it was. Please ask whoever looks after this computer.</source>
        <translation>Haven mag zijn eigen map op deze computer niet veranderen. Alles is zoals het was. Vraag het aan wie voor deze computer zorgt.</translation>
    </message>
    <message>
        <source>Another window of Haven is open with the same files. Please close it and try once more.</source>
        <translation>Er is nog een venster van Haven open met dezelfde bestanden. Sluit dat en probeer het nog eens.</translation>
    </message>
</context>
<context>
    <name>ErasingSheet</name>
    <message>
        <source>Erase everything from this computer</source>
        <translation>Alles van deze computer wissen</translation>
    </message>
    <message>
        <source>For when you give this computer away, or do not want Haven on it any more.</source>
        <translation>Voor als u deze computer weggeeft, of Haven er niet meer op wilt hebben.</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Wat er verdwijnt</translation>
    </message>
    <message>
        <source>Everything that Haven keeps here: diary, letters, recordings, practices and settings, with the copies from before an update.</source>
        <translation>Alles wat Haven hier bewaart: dagboek, brieven, opnamen, oefeningen en instellingen, ook de kopieën van vóór een update.</translation>
    </message>
    <message>
        <source>The key first. Without it nobody can read what lay here, not even with your passphrase.</source>
        <translation>De sleutel het eerst. Zonder de sleutel kan niemand lezen wat hier lag, ook niet met uw wachtzin.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Wat er blijft</translation>
    </message>
    <message>
        <source>What the clinic&apos;s server keeps for you, sealed, stays too: with your recovery sheet you can bring it back, here or on another computer.</source>
        <translation>Wat de server van de kliniek verzegeld voor u bewaart, blijft ook: met uw herstelblad haalt u het terug, hier of op een andere computer.</translation>
    </message>
    <message>
        <source>What you saved or printed yourself, where you saved it.</source>
        <translation>Wat u zelf hebt bewaard of afgedrukt, waar u het hebt bewaard.</translation>
    </message>
    <message>
        <source>What is on other computers of yours.</source>
        <translation>Wat op andere computers van u staat.</translation>
    </message>
    <message>
        <source>Before that you may want to:</source>
        <translation>Misschien wilt u eerst nog:</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Alles meenemen</translation>
    </message>
    <message>
        <source>Have everything deleted at the clinic&apos;s server</source>
        <translation>Alles bij de server van de kliniek laten verwijderen</translation>
    </message>
    <message>
        <source>Erase everything from here…</source>
        <translation>Alles hier wissen…</translation>
    </message>
    <message>
        <source>Shall everything go from this computer?</source>
        <translation>Mag alles van deze computer weg?</translation>
    </message>
    <message>
        <source>It cannot be undone here. Did you take along what you want to keep?</source>
        <translation>Het kan hier niet ongedaan worden gemaakt. Hebt u meegenomen wat u wilt houden?</translation>
    </message>
    <message>
        <source>No, keep everything</source>
        <translation>Nee, alles houden</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, ga verder</translation>
    </message>
    <message>
        <source>One last time: erase it all now?</source>
        <translation>Voor het laatst: nu alles wissen?</translation>
    </message>
    <message>
        <source>Haven closes what is open, destroys the key and removes the files. That takes a moment.</source>
        <translation>Haven sluit wat open is, vernietigt de sleutel en verwijdert de bestanden. Dat duurt even.</translation>
    </message>
    <message>
        <source>No, leave it as it is</source>
        <translation>Nee, laat het zoals het is</translation>
    </message>
    <message>
        <source>Yes, erase it all</source>
        <translation>Ja, wis alles</translation>
    </message>
    <message>
        <source>What your therapist&apos;s computer received before you left stays in the clinic&apos;s file.</source>
        <translation>Wat de computer van uw therapeut ontving voordat u vertrok, blijft in het dossier van de kliniek.</translation>
    </message>
    <message>
        <source>What you shared stays at the clinic and on your therapist&apos;s computer. From here it can be asked for that the server deletes it; afterwards you would have to ask your therapist.</source>
        <translation>Wat u deelde, blijft bij de kliniek en op de computer van uw therapeut. Vanaf hier kunt u vragen dat de server het verwijdert; daarna zou u het uw therapeut moeten vragen.</translation>
    </message>
    <message numerus="yes">
        <source>%n things have not reached the clinic yet and would be gone: they are on this computer alone.</source>
        <translation>
            <numerusform>Eén ding heeft de kliniek nog niet bereikt en zou weg zijn: het staat alleen op deze computer.</numerusform>
            <numerusform>%n dingen hebben de kliniek nog niet bereikt en zouden weg zijn: ze staan alleen op deze computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong inside Haven. What was kept before is safe. Please try again; if it happens again, close Haven and open it anew.</source>
        <translation>Er ging iets mis in Haven. Wat al bewaard was, is veilig. Probeer het opnieuw. Gebeurt het weer, sluit Haven dan en open het opnieuw.</translation>
    </message>
    <message>
        <source>That passphrase does not open Haven. Nothing was changed. Please look at capital letters and the keyboard&apos;s language, and try again.</source>
        <translation>Met deze wachtzin gaat Haven niet open. Er is niets veranderd. Let op hoofdletters en op de taal van het toetsenbord, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>That recovery code does not fit; perhaps a sign was mistyped. Nothing was changed. Please compare it with your sheet.</source>
        <translation>Deze herstelcode past niet; misschien zit er een typefout in. Er is niets veranderd. Vergelijk de code met uw herstelblad.</translation>
    </message>
    <message>
        <source>Haven&apos;s file on this computer is damaged, so it cannot be opened now. It was left exactly as it is. Please do not delete it, and phone the clinic: often it can be brought back.</source>
        <translation>Het bestand van Haven op deze computer is beschadigd en kan nu niet open. Het is precies zo gelaten. Gooi het niet weg en bel de kliniek: vaak is het te herstellen.</translation>
    </message>
    <message>
        <source>Your diary was last used with a newer Haven. Nothing was changed. Please install the newest Haven on this computer.</source>
        <translation>Uw dagboek is het laatst gebruikt met een nieuwere Haven. Er is niets veranderd. Installeer de nieuwste Haven op deze computer.</translation>
    </message>
    <message>
        <source>There is a Haven in this place already. It was left as it is. Please open it with its passphrase.</source>
        <translation>Op deze plek staat al een Haven. Die is zo gelaten. Open hem met de wachtzin die erbij hoort.</translation>
    </message>
    <message>
        <source>There is no Haven in this place yet. Nothing was changed. You can begin with your invitation.</source>
        <translation>Op deze plek staat nog geen Haven. Er is niets veranderd. U kunt met uw uitnodiging beginnen.</translation>
    </message>
    <message>
        <source>Haven is open already on this computer. Nothing was changed. Please look for its other window.</source>
        <translation>Haven is al open op deze computer. Er is niets veranderd. Zoek het andere venster op.</translation>
    </message>
    <message>
        <source>The disk of this computer is full. What was kept before is safe, your last words are not kept yet. Please leave this window open, make some room on the disk, and go on writing.</source>
        <translation>De schijf van deze computer is vol. Wat al bewaard was, is veilig; uw laatste woorden zijn nog niet bewaard. Laat dit venster open, maak ruimte op de schijf en schrijf dan verder.</translation>
    </message>
    <message>
        <source>Haven may not write in its own folder. What was kept before is safe, your last words are not kept yet. Please leave this window open and ask whoever looks after this computer.</source>
        <translation>Haven mag niet in zijn eigen map schrijven. Wat al bewaard was, is veilig; uw laatste woorden zijn nog niet bewaard. Laat dit venster open en vraag het aan wie deze computer beheert.</translation>
    </message>
    <message>
        <source>Something you said cannot be read from this computer&apos;s disk now. It was left where it is, and Haven tries again after the next unlocking. You can go on in the meantime.</source>
        <translation>Iets wat u hebt ingesproken, kan nu niet van de schijf van deze computer worden gelezen. Het is blijven staan waar het staat, en Haven probeert het na de volgende ontgrendeling opnieuw. U kunt intussen verdergaan.</translation>
    </message>
    <message>
        <source>The key is destroyed, and nobody can open what you wrote here any more. Some files could not be removed; they say nothing without it. Nothing of your words is left in them. Please try once more.</source>
        <translation>De sleutel is vernietigd, en niemand kan nog openen wat u hier schreef. Enkele bestanden konden niet worden verwijderd; ze zeggen niets zonder die sleutel. Van uw woorden is daarin niets meer over. Probeer het nog eens.</translation>
    </message>
    <message>
        <source>Haven&apos;s files on this computer are in use on another computer too, because they were copied. Nothing is lost. Please go on with one of the two, and add the other as a second computer with your recovery sheet.</source>
        <translation>De bestanden van Haven op deze computer zijn ook op een andere computer in gebruik, omdat ze zijn gekopieerd. Er is niets verloren. Ga verder op een van de twee, en voeg de andere met uw herstelblad toe als tweede computer.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment. Everything is kept on this computer and goes out by itself later. There is nothing you need to do.</source>
        <translation>De kliniek is nu niet bereikbaar. Alles is bewaard op deze computer en gaat later vanzelf weg. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>Whoever answered at the clinic&apos;s address could not prove to be the clinic&apos;s computer, so nothing was sent. Everything is kept here. In a guest network, please sign in there first. If it stays like this, please phone the clinic.</source>
        <translation>Wie op het adres van de kliniek antwoordde, kon niet aantonen de computer van de kliniek te zijn; daarom is er niets verstuurd. Alles wordt hier bewaard. Meldt u zich in een gastnetwerk eerst daar aan. Blijft het zo, belt u dan de kliniek.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong, so the clinic&apos;s computer cannot be reached safely. Everything is kept here. Please set date and time.</source>
        <translation>De klok van deze computer lijkt niet goed te staan. Daardoor is de computer van de kliniek niet veilig te bereiken. Alles is hier bewaard. Zet de datum en de tijd goed.</translation>
    </message>
    <message>
        <source>The clinic uses a newer Haven than this one. Everything is kept on this computer. Please install the newest Haven; then everything goes out by itself.</source>
        <translation>De kliniek gebruikt een nieuwere Haven dan deze. Alles is bewaard op deze computer. Installeer de nieuwste Haven; dan gaat alles vanzelf weg.</translation>
    </message>
    <message>
        <source>This computer was taken out, so it can no longer send or fetch anything. What is kept here can still be read. If you did not know about this, please phone the clinic.</source>
        <translation>Deze computer is afgemeld en kan niets meer versturen of ophalen. Wat hier is bewaard, kunt u blijven lezen. Wist u hier niet van, bel dan de kliniek.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server says that you left, and that it deleted what it stored of you. What is kept on this computer is yours and can be read. If you did not leave, please phone the clinic.</source>
        <translation>De server van de kliniek zegt dat u bent weggegaan, en dat is verwijderd wat daar van u stond. Wat op deze computer is bewaard, is van u en kunt u lezen. Bent u niet weggegaan, bel dan de kliniek.</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer was put back from a backup and is not open again yet. Everything is kept here and goes out by itself later. There is nothing you need to do.</source>
        <translation>De computer van de kliniek is teruggezet vanaf een reservekopie en is nog niet weer open. Alles is hier bewaard en gaat later vanzelf weg. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The clinic knows nobody with this recovery sheet. Nothing was changed. Please compare the code and the address with your sheet, or phone the clinic.</source>
        <translation>De kliniek kent niemand met dit herstelblad. Er is niets veranderd. Vergelijk de code en het adres met uw blad, of bel de kliniek.</translation>
    </message>
    <message>
        <source>Something arrived from somebody whom nobody introduced to you. It was not believed and not shown. What you wrote is safe. Please tell the clinic.</source>
        <translation>Er kwam iets binnen van iemand die niet aan u is voorgesteld. Het is niet vertrouwd en niet getoond. Wat u schreef is veilig. Vertel het de kliniek.</translation>
    </message>
    <message>
        <source>Something arrived that had been altered on the way. It was not believed and not shown. What you wrote is safe. Please tell the clinic.</source>
        <translation>Er kwam iets binnen dat onderweg is veranderd. Het is niet vertrouwd en niet getoond. Wat u schreef is veilig. Vertel het de kliniek.</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer is leaving something out that it showed before. What you wrote is safe here, and a proof was kept. Please phone the clinic.</source>
        <translation>De computer van de kliniek laat iets weg dat hij eerder wel toonde. Wat u schreef is hier veilig, en er is een bewijs bewaard. Bel de kliniek.</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer shows another past than before. What you wrote is safe here, and a proof was kept. Please phone the clinic.</source>
        <translation>De computer van de kliniek laat een ander verleden zien dan eerst. Wat u schreef is hier veilig, en er is een bewijs bewaard. Bel de kliniek.</translation>
    </message>
    <message>
        <source>The computer that answered is not the one of your invitation. Nothing was sent to it, and everything is safe here. Please phone the clinic before you go on.</source>
        <translation>De computer die antwoordde is niet die van uw uitnodiging. Er is niets naartoe gestuurd en alles is hier veilig. Bel de kliniek voordat u verdergaat.</translation>
    </message>
    <message>
        <source>This code does not belong to the computer that answers in the clinic&apos;s name. Nothing was changed, and everything is safe here. Please phone the clinic before you go on.</source>
        <translation>Deze code hoort niet bij de computer die namens de kliniek antwoordt. Er is niets veranderd en alles is hier veilig. Bel de kliniek voordat u verdergaat.</translation>
    </message>
    <message>
        <source>Something arrived for you that cannot be opened. It was kept as it came, and what you wrote is safe. Please tell the clinic.</source>
        <translation>Er kwam iets voor u binnen dat niet open kan. Het is bewaard zoals het kwam, en wat u schreef is veilig. Vertel het de kliniek.</translation>
    </message>
    <message>
        <source>Something arrived from a computer that no longer belongs to this conversation. It was not believed and not shown; a proof was kept. Please tell the clinic.</source>
        <translation>Er kwam iets aan van een computer die niet meer bij dit gesprek hoort. Het is niet geloofd en niet getoond; er is een bewijs bewaard. Vertel het de kliniek.</translation>
    </message>
    <message>
        <source>The clinic&apos;s list of its staff is older than 90 days, so nobody new is let in on it. Everything you wrote is safe. Please tell the clinic that its list has to be renewed.</source>
        <translation>De lijst van medewerkers van de kliniek is ouder dan 90 dagen; op grond daarvan wordt niemand nieuw toegelaten. Alles wat u schreef is veilig. Vertel de kliniek dat de lijst vernieuwd moet worden.</translation>
    </message>
    <message>
        <source>There is a typing mistake in this code. Nothing was sent. Please compare it with the letter, group by group.</source>
        <translation>Er zit een typefout in deze code. Er is niets verstuurd. Vergelijk de code met de brief, groepje voor groepje.</translation>
    </message>
    <message>
        <source>The clinic does not know this invitation. Nothing was changed. Please compare the code and the address with the letter, or phone the clinic.</source>
        <translation>De kliniek kent deze uitnodiging niet. Er is niets veranderd. Vergelijk de code en het adres met de brief, of bel de kliniek.</translation>
    </message>
    <message>
        <source>Somebody has used this invitation already. Nothing was sent. If that was not you, please phone the clinic now.</source>
        <translation>Iemand heeft deze uitnodiging al gebruikt. Er is niets verstuurd. Was u dat niet, bel dan nu de kliniek.</translation>
    </message>
    <message>
        <source>This invitation has expired. Nothing was changed. The clinic will gladly make a new one.</source>
        <translation>Deze uitnodiging is verlopen. Er is niets veranderd. De kliniek maakt graag een nieuwe.</translation>
    </message>
    <message>
        <source>The clinic closed this invitation. Nothing was changed. Please ask the clinic for a new one.</source>
        <translation>De kliniek heeft deze uitnodiging ingetrokken. Er is niets veranderd. Vraag de kliniek om een nieuwe.</translation>
    </message>
    <message>
        <source>This is not an invitation that Haven can read. Nothing was changed. Please choose the file that the clinic sent, or type the code from the letter.</source>
        <translation>Dit is geen uitnodiging die Haven kan lezen. Er is niets veranderd. Kies het bestand dat de kliniek stuurde, of typ de code uit de brief.</translation>
    </message>
    <message>
        <source>A part of the course cannot be read. Everything you wrote is safe. Please install Haven again or tell the clinic.</source>
        <translation>Een deel van de cursus is niet te lezen. Alles wat u schreef is veilig. Installeer Haven opnieuw of vertel het de kliniek.</translation>
    </message>
    <message>
        <source>This page of the diary cannot be read. Everything you wrote is safe. Please take a free page, and tell the clinic.</source>
        <translation>Deze bladzijde van het dagboek is niet te lezen. Alles wat u schreef is veilig. Neem een vrije bladzijde en vertel het de kliniek.</translation>
    </message>
    <message>
        <source>The clinic&apos;s settings could not be read, so the earlier ones stay. Everything is safe. Please tell the clinic.</source>
        <translation>De instellingen van de kliniek zijn niet te lezen; de eerdere blijven gelden. Alles is veilig. Vertel het de kliniek.</translation>
    </message>
    <message>
        <source>No loudspeaker or headphones were found. The practice goes on with its words on the screen. Please plug them in; the sound comes back when you pause and go on.</source>
        <translation>Er is geen luidspreker of koptelefoon gevonden. De oefening gaat door met de woorden op het scherm. Sluit er een aan; het geluid komt terug als u pauzeert en weer verdergaat.</translation>
    </message>
    <message>
        <source>The headphones or the loudspeaker went away, so the practice waits. Nothing is lost. Please press Go on; it goes on with what is connected then.</source>
        <translation>De koptelefoon of de luidspreker is weg, dus de oefening wacht. Er is niets verloren. Druk op Verder; dan gaat de oefening door met wat dan is aangesloten.</translation>
    </message>
    <message>
        <source>A spoken part of this practice is missing. Its words are shown on the screen instead. Please tell the clinic.</source>
        <translation>Een gesproken stukje van deze oefening ontbreekt. De woorden staan in plaats daarvan op het scherm. Vertel het de kliniek.</translation>
    </message>
    <message>
        <source>A spoken part of this practice cannot be played. Its words are shown on the screen instead. Please tell the clinic.</source>
        <translation>Een gesproken stukje van deze oefening is niet af te spelen. De woorden staan in plaats daarvan op het scherm. Vertel het de kliniek.</translation>
    </message>
    <message>
        <source>No microphone was found. What you kept is safe. Please plug one in and begin again.</source>
        <translation>Er is geen microfoon gevonden. Wat u hebt bewaard, is veilig. Sluit er een aan en begin opnieuw.</translation>
    </message>
    <message>
        <source>There is a microphone, but it cannot be used: the system does not allow it, or another program has it. What you kept is safe. Please close other programs that listen, look at the system&apos;s settings for the microphone, and begin again.</source>
        <translation>Er is een microfoon, maar die kan niet worden gebruikt: het systeem staat het niet toe, of een ander programma gebruikt hem. Wat u hebt bewaard, is veilig. Sluit andere programma&apos;s die meeluisteren, kijk bij de instellingen van het systeem voor de microfoon, en begin opnieuw.</translation>
    </message>
    <message>
        <source>The microphone went away while you were reading. What you kept is safe, only this piece has to be read once more. Please plug it in again.</source>
        <translation>De microfoon viel weg terwijl u las. Wat u hebt bewaard, is veilig; alleen dit stukje moet u nog een keer lezen. Sluit de microfoon weer aan.</translation>
    </message>
    <message>
        <source>It could not be printed or saved. Nothing was lost. Please look at the printer, or save it as a PDF in another place.</source>
        <translation>Afdrukken of opslaan is niet gelukt. Er is niets verloren. Kijk de printer na, of sla het ergens anders op als pdf.</translation>
    </message>
    <message>
        <source>There is not enough room where you wanted to save it. What had been written there was removed again, and everything in Haven is safe. Please make some room, or choose another place.</source>
        <translation>Waar u het wilde bewaren is niet genoeg ruimte. Wat daar al was geschreven, is weer verwijderd, en alles in Haven is veilig. Maak wat ruimte, of kies een andere plaats.</translation>
    </message>
    <message>
        <source>It cannot be saved there: the place cannot be written to, or it went away. Everything in Haven is safe. If an unfinished folder still lies there, Haven removes it when you save there again. Please choose another place.</source>
        <translation>Daar kan het niet worden bewaard: er kan niet worden geschreven, of de plaats is weg. Alles in Haven is veilig. Staat daar nog een onvoltooide map, dan verwijdert Haven die wanneer u daar opnieuw bewaart. Kies een andere plaats.</translation>
    </message>
    <message>
        <source>The course from your clinic is damaged on this computer, so Haven shows the course that came with it. Everything you wrote is safe. Please use the clinic&apos;s course file again if you have it; otherwise it comes by itself, or the clinic can help.</source>
        <translation>De cursus van uw kliniek is op deze computer beschadigd; daarom toont Haven de cursus die bij het programma hoort. Alles wat u schreef, is veilig. Gebruik het cursusbestand van de kliniek opnieuw als u het hebt; anders komt het vanzelf, of kan de kliniek u helpen.</translation>
    </message>
    <message>
        <source>This is not a course file that Haven can read, or it was damaged on the way. Nothing was changed. Please look whether it is the right file, or ask the clinic for it again.</source>
        <translation>Dit is geen cursusbestand dat Haven kan lezen, of het is onderweg beschadigd. Er is niets veranderd. Kijk of het het juiste bestand is, of vraag de kliniek er opnieuw om.</translation>
    </message>
    <message>
        <source>This course file holds more than a course may. Nothing was changed. Please tell the clinic.</source>
        <translation>Dit cursusbestand bevat meer dan een cursus mag bevatten. Er is niets veranderd. Laat het de kliniek weten.</translation>
    </message>
    <message>
        <source>This course file was made with a newer Haven. Nothing was changed. Please install the newest Haven on this computer, and use the file again.</source>
        <translation>Dit cursusbestand is met een nieuwere Haven gemaakt. Er is niets veranderd. Installeer de nieuwste Haven op deze computer en gebruik het bestand daarna opnieuw.</translation>
    </message>
    <message>
        <source>Nobody signed this course file, so Haven cannot know that it comes from your clinic. Nothing was changed. Please ask the clinic for a signed one.</source>
        <translation>Niemand heeft dit cursusbestand ondertekend; daarom kan Haven niet weten of het van uw kliniek komt. Er is niets veranderd. Vraag de kliniek om een ondertekend bestand.</translation>
    </message>
    <message>
        <source>This course file was signed by another clinic than yours. Nothing was changed. Please ask your own clinic for its course.</source>
        <translation>Dit cursusbestand is door een andere kliniek ondertekend dan de uwe. Er is niets veranderd. Vraag uw eigen kliniek om de cursus.</translation>
    </message>
    <message>
        <source>This course file was signed with a key that your clinic no longer uses. Nothing was changed. Please ask the clinic for one that was signed again.</source>
        <translation>Dit cursusbestand is ondertekend met een sleutel die uw kliniek niet meer gebruikt. Er is niets veranderd. Vraag de kliniek om een bestand dat opnieuw is ondertekend.</translation>
    </message>
    <message>
        <source>This course file was changed after the clinic signed it. It was not believed, and nothing was changed here. What you wrote is safe. Please tell the clinic.</source>
        <translation>Dit cursusbestand is veranderd nadat de kliniek het had ondertekend. Het is niet vertrouwd, en hier is niets veranderd. Wat u schreef, is veilig. Laat het de kliniek weten.</translation>
    </message>
    <message>
        <source>A course file can be used once this computer has joined a clinic. Nothing was changed. Please begin with your invitation.</source>
        <translation>Een cursusbestand kunt u gebruiken zodra deze computer bij een kliniek is aangesloten. Er is niets veranderd. Begin met uw uitnodiging.</translation>
    </message>
    <message>
        <source>This version of the course is there already. Nothing was changed, and there is nothing you need to do.</source>
        <translation>Deze versie van de cursus is er al. Er is niets veranderd, en u hoeft niets te doen.</translation>
    </message>
    <message>
        <source>A newer version of this course is there already. Nothing was changed, and there is nothing you need to do.</source>
        <translation>Er is al een nieuwere versie van deze cursus. Er is niets veranderd, en u hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The course file cannot be read from where it lies. Nothing was changed. Please look whether the stick is still there, and try again.</source>
        <translation>Het cursusbestand kan niet worden gelezen op de plaats waar het staat. Er is niets veranderd. Kijk of de stick er nog in zit, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This file is not an exchange file that Haven can read. Nothing was changed. Please look whether it is the right file.</source>
        <translation>Dit is geen uitwisselbestand dat Haven kan lezen. Er is niets veranderd. Kijk of het het juiste bestand is.</translation>
    </message>
    <message>
        <source>This exchange file was damaged or changed on the way, or is not whole. Nothing was changed here, and nothing is lost by it. Please have it written again.</source>
        <translation>Dit uitwisselbestand is onderweg beschadigd of veranderd, of het is niet heel. Hier is niets veranderd, en er gaat niets door verloren. Laat het opnieuw maken.</translation>
    </message>
    <message>
        <source>This exchange file was written by a newer Haven. Nothing was changed. Please install the newest Haven on this computer, and read the file again.</source>
        <translation>Dit uitwisselbestand is door een nieuwere Haven gemaakt. Er is niets veranderd. Installeer de nieuwste Haven op deze computer, en lees het bestand opnieuw.</translation>
    </message>
    <message>
        <source>This exchange file is sealed for another computer and cannot be opened here. Nothing was changed. Please look for whom it was written.</source>
        <translation>Dit uitwisselbestand is verzegeld voor een andere computer en gaat hier niet open. Er is niets veranderd. Kijk voor wie het is gemaakt.</translation>
    </message>
    <message>
        <source>This exchange file was written on this computer, for another one to read. Nothing was changed. Please take it there.</source>
        <translation>Dit uitwisselbestand is op deze computer gemaakt, om op een andere te worden gelezen. Er is niets veranderd. Neem het daarheen mee.</translation>
    </message>
    <message>
        <source>Nobody here knows the computer that wrote this exchange file, or it was taken out. Nothing was taken over from it. Please ask whoever gave it to you.</source>
        <translation>Niemand kent hier de computer die dit uitwisselbestand heeft gemaakt, of hij is buitengesloten. Er is niets uit overgenomen. Vraag het aan wie het u gaf.</translation>
    </message>
    <message>
        <source>No other computer is known here that an exchange file could be written for. Everything is kept on this computer. Please connect to the network once, so that the computers come to know each other.</source>
        <translation>Er is hier geen andere computer bekend waarvoor een uitwisselbestand kan worden gemaakt. Alles blijft op deze computer bewaard. Maak één keer verbinding met het netwerk, zodat de computers elkaar leren kennen.</translation>
    </message>
    <message>
        <source>This is more than one exchange file may hold. Everything is kept as it was. Please connect to the network once, so that it goes that way.</source>
        <translation>Dit is meer dan in één uitwisselbestand past. Alles is bewaard zoals het was. Maak één keer verbinding met het netwerk, dan gaat het langs die weg.</translation>
    </message>
    <message>
        <source>The exchange file cannot be read from where it lies. Nothing was changed. Please look whether the USB stick is still in its place.</source>
        <translation>Het uitwisselbestand kan niet worden gelezen waar het staat. Er is niets veranderd. Kijk of de USB-stick er nog in zit.</translation>
    </message>
    <message>
        <source>The exchange file cannot be written there. Nothing is lost; everything is kept on this computer. Please look whether the USB stick is full or locked against writing.</source>
        <translation>Het uitwisselbestand kan daar niet worden gemaakt. Er is niets verloren; alles is op deze computer bewaard. Kijk of de USB-stick vol is of tegen schrijven beveiligd.</translation>
    </message>
    <message>
        <source>The clinic has not confirmed you yet. Everything is kept on this computer and goes out as soon as it has. There is nothing you need to do; if it takes more than a day, please phone the clinic.</source>
        <translation>De kliniek heeft u nog niet bevestigd. Alles is bewaard op deze computer en gaat weg zodra dat is gebeurd. U hoeft niets te doen; duurt het langer dan een dag, bel dan de kliniek.</translation>
    </message>
    <message>
        <source>There is no more room for you on the clinic&apos;s computer. Everything is kept on this computer and can be read. Please phone the clinic; it can make room.</source>
        <translation>Op de computer van de kliniek is geen plaats meer voor u. Alles is op deze computer bewaard en te lezen. Bel de kliniek; die kan plaats maken.</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer is busy or in trouble. Everything is kept here, and Haven tries again by itself. There is nothing you need to do.</source>
        <translation>De computer van de kliniek is bezet of heeft een storing. Alles is hier bewaard, en Haven probeert het vanzelf opnieuw. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer did not accept something. Everything is kept on this computer, and Haven tries again by itself. If this stays for more than a day, please phone the clinic.</source>
        <translation>De computer van de kliniek heeft iets niet aangenomen. Alles is bewaard op deze computer, en Haven probeert het vanzelf opnieuw. Duurt dit langer dan een dag, bel dan de kliniek.</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Take everything with you</source>
        <translation>Alles meenemen</translation>
    </message>
    <message>
        <source>Everything in here is yours. You may take it along whenever you like; here it stays as it is.</source>
        <translation>Alles hierin is van u. U mag het meenemen wanneer u wilt; hier blijft het zoals het is.</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Wat er is</translation>
    </message>
    <message>
        <source>What would you like to take?</source>
        <translation>Wat wilt u meenemen?</translation>
    </message>
    <message>
        <source>A book to read</source>
        <translation>Een boek om te lezen</translation>
    </message>
    <message>
        <source>A file to move with</source>
        <translation>Een bestand om mee over te stappen</translation>
    </message>
    <message>
        <source>A file for the hospital</source>
        <translation>Een bestand voor het ziekenhuis</translation>
    </message>
    <message>
        <source>The recordings</source>
        <translation>De opnamen</translation>
    </message>
    <message>
        <source>There are no recordings of yours yet.</source>
        <translation>Er zijn nog geen opnamen van u.</translation>
    </message>
    <message>
        <source>What you spoke, as sound files (Opus) that other programs play.</source>
        <translation>Wat u insprak, als geluidsbestanden (Opus) die andere programma&apos;s afspelen.</translation>
    </message>
    <message>
        <source>A PDF, week by week: what you wrote, letters with the notes to your words, practices.</source>
        <translation>Een PDF, week na week: wat u schreef, brieven met de notities bij uw woorden, oefeningen.</translation>
    </message>
    <message>
        <source>JSON: everything with all versions, notes, drafts and settings, for another program.</source>
        <translation>JSON: alles met alle versies, notities, kladjes en instellingen, voor een ander programma.</translation>
    </message>
    <message>
        <source>FHIR R4, which hospitals read: answers, numbers, letters and practices. No judgement.</source>
        <translation>FHIR R4, dat ziekenhuizen lezen: antwoorden, cijfers, brieven en oefeningen. Zonder oordeel.</translation>
    </message>
    <message>
        <source>There it is not locked any more. Whoever can open the place where you save it can read all of it, also what you kept for yourself. A USB stick in your drawer is a good place; a shared computer or an e-mail is not.</source>
        <translation>Daar zit het niet meer op slot. Wie kan komen waar u het bewaart, kan alles lezen, ook wat u voor uzelf hield. Een USB-stick in uw la is een goede plaats; een gedeelde computer of een e-mail niet.</translation>
    </message>
    <message>
        <source>Choose where, and save…</source>
        <translation>Kies waar, en bewaar…</translation>
    </message>
    <message>
        <source>Where shall it be saved?</source>
        <translation>Waar wilt u het bewaren?</translation>
    </message>
    <message>
        <source>It is being written</source>
        <translation>Het wordt geschreven</translation>
    </message>
    <message>
        <source>You can go on with other things in Haven meanwhile.</source>
        <translation>U kunt ondertussen met andere dingen in Haven verdergaan.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Hoe ver het is</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message numerus="yes">
        <source>%n pages of the diary</source>
        <translation>
            <numerusform>%n bladzijde van het dagboek</numerusform>
            <numerusform>%n bladzijden van het dagboek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times practised</source>
        <translation>
            <numerusform>%n keer geoefend</numerusform>
            <numerusform>%n keer geoefend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n opname</numerusform>
            <numerusform>%n opnamen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the pages you kept for yourself.</source>
        <translation>
            <numerusform>Eén daarvan hield u voor uzelf.</numerusform>
            <numerusform>%n daarvan hield u voor uzelf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was left there.</source>
        <translation>Gestopt. Er is niets achtergebleven.</translation>
    </message>
    <message>
        <source>It is saved</source>
        <translation>Het is bewaard</translation>
    </message>
    <message>
        <source>Everything you chose lies in this folder:</source>
        <translation>Alles wat u koos, ligt in deze map:</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are not in it: they have not come to this computer yet, or the disk lost some of them. The text in the folder names them.</source>
        <translation>
            <numerusform>%n opname zit er niet bij: die is nog niet op deze computer aangekomen, of de schijf is er iets van kwijtgeraakt. In de tekst in de map staat welke het is.</numerusform>
            <numerusform>%n opnamen zitten er niet bij: ze zijn nog niet op deze computer aangekomen, of de schijf is er iets van kwijtgeraakt. In de tekst in de map staat welke het zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>De map tonen</translation>
    </message>
</context>
<context>
    <name>FarewellPage</name>
    <message>
        <source>Your treatment has ended</source>
        <translation>Uw behandeling is afgerond</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Terug naar Vandaag</translation>
    </message>
    <message>
        <source>Your treatment goes on</source>
        <translation>Uw behandeling gaat door</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Your treatment with {name} has ended</source>
        <translation>Uw behandeling bij {name} is afgerond</translation>
    </message>
    <message>
        <source>The last day: {day}. What you built up stays with you.</source>
        <translation>De laatste dag: {day}. Wat u hebt opgebouwd, blijft bij u.</translation>
    </message>
    <message>
        <source>What stays with you</source>
        <translation>Wat bij u blijft</translation>
    </message>
    <message>
        <source>The whole course, all practices and all voices, also without the internet.</source>
        <translation>De hele cursus, alle oefeningen en alle stemmen, ook zonder internet.</translation>
    </message>
    <message>
        <source>Your diary, what you spoke, and all letters with the notes beside your words.</source>
        <translation>Uw dagboek, wat u insprak, en alle brieven met de notities naast uw woorden.</translation>
    </message>
    <message>
        <source>Your plans and papers, and a practice of your own mix each day.</source>
        <translation>Uw plannen en papieren, en elke dag een oefening uit uw eigen keuze.</translation>
    </message>
    <message>
        <source>Reminders, pauses and your week, as you set them.</source>
        <translation>Herinneringen, pauzes en uw week, zoals u ze hebt ingesteld.</translation>
    </message>
    <message>
        <source>You can take everything along whenever you like.</source>
        <translation>U kunt alles meenemen wanneer u maar wilt.</translation>
    </message>
    <message>
        <source>Your papers</source>
        <translation>Uw papieren</translation>
    </message>
    <message>
        <source>Take everything with you</source>
        <translation>Alles meenemen</translation>
    </message>
    <message>
        <source>If you need somebody</source>
        <translation>Als u iemand nodig hebt</translation>
    </message>
    <message>
        <source>No day for letters is agreed any more, and {name} does not wait for anything from you. When you would like to speak to the clinic again, please phone; you need no reason.</source>
        <translation>Er is geen dag voor brieven meer afgesproken, en {name} wacht nergens op. Wilt u de kliniek weer spreken, bel dan gerust; u hebt er geen reden voor nodig.</translation>
    </message>
    <message>
        <source>The clinic: {number}</source>
        <translation>De kliniek: {number}</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>Alle nummers</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>This sheet is filed under</source>
        <translation>Dit blad wordt bewaard onder</translation>
    </message>
    <message>
        <source>File it under: {form}</source>
        <translation>Bewaren onder: {form}</translation>
    </message>
    <message>
        <source>Your words stay as they are</source>
        <translation>Uw woorden blijven zoals ze zijn</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Take your time. You can stop at any step and go on later.</source>
        <translation>Neem de tijd. U kunt bij elke stap stoppen en later verdergaan.</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Stap {number} van {count}</translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment. Nothing is lost. Please try again when this computer is connected to the internet.</source>
        <translation>De kliniek is nu niet bereikbaar. Er is niets verloren. Probeer het opnieuw als deze computer verbinding heeft met internet.</translation>
    </message>
    <message>
        <source>There seems to be a typing mistake in group {number}. Please compare it with your sheet.</source>
        <translation>Er lijkt een typefout te zitten in groepje {number}. Vergelijk het met uw blad.</translation>
    </message>
    <message>
        <source>There seems to be a typing mistake in group {number}. Please compare it with the letter.</source>
        <translation>Er lijkt een typefout te zitten in groepje {number}. Vergelijk het met de brief.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Voice and bells</source>
        <translation>Stem en bellen</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>— change it now, the silences adapt</source>
        <translation>— ook nu nog te wijzigen, de stiltes gaan mee</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Words on</source>
        <translation>Woorden aan</translation>
    </message>
    <message>
        <source>Words off</source>
        <translation>Woorden uit</translation>
    </message>
    <message>
        <source>Circle on</source>
        <translation>Cirkel aan</translation>
    </message>
    <message>
        <source>Circle off</source>
        <translation>Cirkel uit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>ForeignWords</name>
    <message>
        <source>Somebody else’s words</source>
        <translation>Woorden van iemand anders</translation>
    </message>
    <message>
        <source>These words are {name}’s.</source>
        <translation>Deze woorden zijn van {name}.</translation>
    </message>
    <message>
        <source>These words are another patient’s.</source>
        <translation>Deze woorden zijn van een andere patiënt.</translation>
    </message>
    <message>
        <source>This note goes to {name}.</source>
        <translation>Deze notitie gaat naar {name}.</translation>
    </message>
    <message>
        <source>This letter goes to {name}.</source>
        <translation>Deze brief gaat naar {name}.</translation>
    </message>
    <message>
        <source>{name} will read what stands here.</source>
        <translation>{name} leest wat hier staat.</translation>
    </message>
    <message>
        <source>You are writing about {name}.</source>
        <translation>U schrijft over {name}.</translation>
    </message>
    <message>
        <source>Nothing was put in yet.</source>
        <translation>Er is nog niets ingevoegd.</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put them in all the same</source>
        <translation>Toch invoegen</translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message>
        <source>Forgotten passphrase</source>
        <translation>Wachtzin vergeten</translation>
    </message>
    <message>
        <source>A new passphrase, from your recovery sheet</source>
        <translation>Een nieuwe wachtzin, met uw herstelblad</translation>
    </message>
    <message>
        <source>The code on the sheet opens your vault. Nothing in it changes; only the passphrase becomes another one. Without the sheet nobody can open it, not even the clinic.</source>
        <translation>De code op het blad opent uw kluis. Daarin verandert niets; alleen de wachtzin wordt een andere. Zonder het blad kan niemand de kluis openen, ook de kliniek niet.</translation>
    </message>
    <message>
        <source>All nine groups. Capitals, spaces and dashes do not matter.</source>
        <translation>Alle negen groepjes. Hoofdletters, spaties en streepjes maken niet uit.</translation>
    </message>
    <message>
        <source>The code on the sheet</source>
        <translation>De code op het blad</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Several words in a row are easy to keep in mind.</source>
        <translation>
            <numerusform>Minstens %n teken. Een paar woorden achter elkaar zijn goed te onthouden.</numerusform>
            <numerusform>Minstens %n tekens. Een paar woorden achter elkaar zijn goed te onthouden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>De nieuwe wachtzin</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>De nieuwe wachtzin nog een keer</translation>
    </message>
    <message>
        <source>Open Haven</source>
        <translation>Haven openen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>De nieuwe wachtzin heeft minstens %n teken nodig.</numerusform>
            <numerusform>De nieuwe wachtzin heeft minstens %n tekens nodig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ. Nothing was changed.</source>
        <translation>De twee nieuwe wachtzinnen verschillen. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een moment…</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>One question at a time</source>
        <translation>Eén vraag tegelijk</translation>
    </message>
    <message>
        <source>Where a dot ({dot}) stands, the form would like an answer. You may leave each of them open.</source>
        <translation>Waar een stip ({dot}) staat, had het formulier graag een antwoord. U mag elk ervan openlaten.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>From an earlier version of this form, kept as you answered:</source>
        <translation>Uit een eerdere versie van dit formulier, bewaard zoals u antwoordde:</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
</context>
<context>
    <name>FreeCard</name>
    <message>
        <source>Your week</source>
        <translation>Uw week</translation>
    </message>
</context>
<context>
    <name>GivenCard</name>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
    <message>
        <source>{name} recorded this for you</source>
        <translation>{name} heeft dit voor u ingesproken</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin: {practice}</source>
        <translation>Beginnen: {practice}</translation>
    </message>
    <message>
        <source>The recording is on its way to this computer.</source>
        <translation>De opname is onderweg naar deze computer.</translation>
    </message>
</context>
<context>
    <name>GoneLine</name>
    <message>
        <source>Bring it back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Bring back: {row}</source>
        <translation>Terugzetten: {row}</translation>
    </message>
    <message>
        <source>Taken away: {row}</source>
        <translation>Weggehaald: {row}</translation>
    </message>
</context>
<context>
    <name>GreetingCard</name>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Luisteren</translation>
    </message>
    <message>
        <source>Read and put aside</source>
        <translation>Gelezen, opbergen</translation>
    </message>
    <message>
        <source>Put the greeting of {name} aside</source>
        <translation>De groet van {name} opbergen</translation>
    </message>
    <message>
        <source>A picture of {name}</source>
        <translation>Een foto van {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>HabitsCard</name>
    <message>
        <source>On this computer</source>
        <translation>Op deze computer</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>na %n minuut</numerusform>
            <numerusform>na %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>only when the computer sleeps</source>
        <translation>alleen als de computer slaapt</translation>
    </message>
    <message>
        <source>When nobody touches keyboard or mouse. A practice that plays is not interrupted.</source>
        <translation>Als niemand toetsenbord of muis aanraakt. Een oefening die speelt, wordt niet onderbroken.</translation>
    </message>
    <message>
        <source>Haven locks by itself</source>
        <translation>Haven gaat vanzelf op slot</translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message>
        <source>Hand over in writing</source>
        <translation>Schriftelijk overdragen</translation>
    </message>
    <message>
        <source>It begins with what stands here; change it as you like. Your colleague reads it before anything else, and you see when. Your patient does not read it.</source>
        <translation>Het begint met wat hier staat; verander het zoals u wilt. Uw collega leest het vóór al het andere, en u ziet wie het gelezen heeft. Uw patiënt leest het niet.</translation>
    </message>
    <message>
        <source>Your hand-over</source>
        <translation>Uw overdracht</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Begin with the facts again</source>
        <translation>Opnieuw met de feiten beginnen</translation>
    </message>
    <message>
        <source>Your words were replaced by the facts.</source>
        <translation>Uw woorden zijn vervangen door de feiten.</translation>
    </message>
    <message>
        <source>Nobody is in care of this patient with you. Your words are kept here.</source>
        <translation>Niemand zorgt samen met u voor deze patiënt. Uw woorden worden hier bewaard.</translation>
    </message>
    <message>
        <source>Your colleague reads it before anything else.</source>
        <translation>Uw collega leest het vóór al het andere.</translation>
    </message>
</context>
<context>
    <name>HandedOver</name>
    <message>
        <source>Handed over to you</source>
        <translation>Aan u overgedragen</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Een collega</translation>
    </message>
    <message>
        <source>{author} hands over to you · {when}</source>
        <translation>{author} draagt aan u over · {when}</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ik heb dit gelezen</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Emergency: danger to life</source>
        <translation>Noodgeval: levensgevaar</translation>
    </message>
    <message>
        <source>Thoughts of suicide or great despair: somebody to talk to</source>
        <translation>Gedachten aan zelfdoding of grote wanhoop: iemand om mee te praten</translation>
    </message>
    <message>
        <source>A doctor, also at night and at weekends</source>
        <translation>Een arts, ook ’s nachts en in het weekend</translation>
    </message>
    <message>
        <source>Your general practitioner</source>
        <translation>Uw huisarts</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>De kliniek</translation>
    </message>
    <message>
        <source>The clinic outside office hours</source>
        <translation>De kliniek buiten kantooruren</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>I want to be called</source>
        <translation>Ik wil gebeld worden</translation>
    </message>
    <message>
        <source>Your therapist then sees your wish at the top. It is read on working days, not at once; if it cannot wait, please phone.</source>
        <translation>Uw therapeut ziet uw verzoek dan bovenaan. Het wordt op werkdagen gelezen, niet meteen. Kan het niet wachten, bel dan zelf.</translation>
    </message>
    <message>
        <source>A line about why, if you like</source>
        <translation>In één regel waarom, als u wilt</translation>
    </message>
    <message>
        <source>A line about why, if you like. It may stay empty.</source>
        <translation>In één regel waarom, als u wilt. Leeg laten mag.</translation>
    </message>
    <message>
        <source>When practising is the trouble</source>
        <translation>Als het oefenen het moeilijk maakt</translation>
    </message>
    <message>
        <source>Find the ground again, with a voice</source>
        <translation>Weer grond vinden, met een stem</translation>
    </message>
    <message>
        <source>Something from practising troubled me</source>
        <translation>Ik had last van het oefenen</translation>
    </message>
    <message>
        <source>{state} The clinic: {number}</source>
        <translation>{state} De kliniek: {number}</translation>
    </message>
    <message>
        <source>It waits here until you and your therapist have compared the six digits. Please phone.</source>
        <translation>Uw verzoek wacht hier tot u en uw therapeut de zes cijfers hebben vergeleken. Bel daarom zelf.</translation>
    </message>
    <message>
        <source>Not yet delivered. If you do not want to wait, please phone.</source>
        <translation>Nog niet afgeleverd. Wilt u niet wachten, bel dan zelf.</translation>
    </message>
    <message>
        <source>Delivered to the clinic, not yet on your therapist&apos;s computer.</source>
        <translation>Afgeleverd bij de kliniek, nog niet op de computer van uw therapeut.</translation>
    </message>
    <message>
        <source>On your therapist&apos;s computer, not yet opened.</source>
        <translation>Op de computer van uw therapeut, nog niet geopend.</translation>
    </message>
    <message>
        <source>Your therapist has seen it.</source>
        <translation>Uw therapeut heeft het gezien.</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>You are not alone with this</source>
        <translation>U staat er niet alleen voor</translation>
    </message>
    <message>
        <source>Nobody reads along here live. If it cannot wait, please phone somebody now.</source>
        <translation>Niemand leest hier meteen mee. Kan het niet wachten, bel dan nu iemand.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>The clinic tried this number on {day}.</source>
        <translation>De kliniek heeft dit nummer geprobeerd op {day}.</translation>
    </message>
    <message>
        <source>Your general practitioner can be phoned too, and somebody close to you.</source>
        <translation>U kunt ook uw huisarts bellen, of iemand die u na staat.</translation>
    </message>
    <message>
        <source>For this moment</source>
        <translation>Voor dit moment</translation>
    </message>
    <message>
        <source>Feel both feet on the floor. Press them down a little, and let go.</source>
        <translation>Voel beide voeten op de vloer. Druk ze een beetje aan, en laat weer los.</translation>
    </message>
    <message>
        <source>Look around and name five things that you see, slowly, one by one.</source>
        <translation>Kijk om u heen en noem vijf dingen die u ziet, langzaam, één voor één.</translation>
    </message>
    <message>
        <source>Put a hand where it feels warm. Let one breath go out all the way.</source>
        <translation>Leg een hand waar het warm aanvoelt. Laat één adem helemaal uitgaan.</translation>
    </message>
    <message>
        <source>You need not make anything better now. It is enough to get through this minute.</source>
        <translation>U hoeft nu niets beter te maken. Deze minuut doorkomen is genoeg.</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open: {title}, {when}</source>
        <translation>Openen: {title}, {when}</translation>
    </message>
</context>
<context>
    <name>HospitalCard</name>
    <message>
        <source>For the hospital&apos;s record</source>
        <translation>Voor het dossier van het ziekenhuis</translation>
    </message>
    <message>
        <source>What was shared and not withdrawn, your letters and notes, plans with their reasons, pauses, calls with what was done, unwanted effects, and how it ended. The practice log is in it as far as it is shared; what your patient kept private is not here at all. Sound is not in it.</source>
        <translation>Wat is gedeeld en niet teruggenomen, uw brieven en notities, plannen met hun redenen, pauzes, belverzoeken met wat er is gedaan, ongewenste effecten, en hoe de behandeling eindigde. Het oefenlogboek staat erin voor zover het wordt gedeeld; wat uw patiënt voor zichzelf hield, staat hier helemaal niet. Geluid zit er niet in.</translation>
    </message>
    <message>
        <source>A document to read (PDF)</source>
        <translation>Een document om te lezen (PDF)</translation>
    </message>
    <message>
        <source>A file for the hospital&apos;s own program (FHIR R4)</source>
        <translation>Een bestand voor het eigen programma van het ziekenhuis (FHIR R4)</translation>
    </message>
    <message>
        <source>There it is not locked any more. Please keep it where the hospital keeps its records.</source>
        <translation>Daar staat het niet meer op slot. Bewaar het waar het ziekenhuis zijn dossiers bewaart.</translation>
    </message>
    <message>
        <source>Save the record…</source>
        <translation>Het dossier opslaan…</translation>
    </message>
    <message>
        <source>Where should the record lie?</source>
        <translation>Waar moet het dossier komen?</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Er is niets opgeslagen.</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>InvitationStep</name>
    <message>
        <source>Your invitation</source>
        <translation>Uw uitnodiging</translation>
    </message>
    <message>
        <source>It stands on the letter that your clinic gave you. Or perhaps you received a file.</source>
        <translation>Die staat op de brief die u van de kliniek kreeg. Of misschien kreeg u een bestand.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>De code</translation>
    </message>
    <message>
        <source>Capitals, spaces and dashes do not matter. A typing mistake is noticed at once.</source>
        <translation>Hoofdletters, spaties en streepjes maken niet uit. Een typefout valt meteen op.</translation>
    </message>
    <message>
        <source>The address below the code</source>
        <translation>Het adres onder de code</translation>
    </message>
    <message>
        <source>This Haven comes from {clinic}.</source>
        <translation>Deze Haven komt van {clinic}.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Open an invitation file…</source>
        <translation>Uitnodigingsbestand openen…</translation>
    </message>
    <message>
        <source>You were here before?</source>
        <translation>Was u hier al eerder?</translation>
    </message>
    <message>
        <source>With your recovery sheet everything comes back: on a new computer, or on a second one.</source>
        <translation>Met uw herstelblad komt alles terug: op een nieuwe computer, of op een tweede.</translation>
    </message>
    <message>
        <source>I have a recovery sheet</source>
        <translation>Ik heb een herstelblad</translation>
    </message>
    <message>
        <source>You can also drop the file onto this window.</source>
        <translation>U kunt het bestand ook in dit venster slepen.</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Een uitnodiging openen</translation>
    </message>
    <message>
        <source>Invitations (*.haven-invitation)</source>
        <translation>Uitnodigingen (*.haven-invitation)</translation>
    </message>
</context>
<context>
    <name>InvitePanel</name>
    <message>
        <source>This invitation is not open any more</source>
        <translation>Deze uitnodiging staat niet meer open</translation>
    </message>
    <message>
        <source>It was used, or its time is over. You can make a new one.</source>
        <translation>Ze is gebruikt, of de tijd is om. U kunt een nieuwe maken.</translation>
    </message>
    <message>
        <source>New invitation</source>
        <translation>Nieuwe uitnodiging</translation>
    </message>
    <message>
        <source>My patients</source>
        <translation>Mijn patiënten</translation>
    </message>
    <message>
        <source>Invite a patient</source>
        <translation>Een patiënt uitnodigen</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>Uitnodiging maken</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>As your patient wants to be addressed. It stands on the letter and in your own list; the server never sees it.</source>
        <translation>Zoals uw patiënt aangesproken wil worden. De naam staat op de brief en in uw eigen lijst; de server ziet hem nooit.</translation>
    </message>
    <message>
        <source>On which day does your letter come?</source>
        <translation>Op welke dag komt uw brief?</translation>
    </message>
    <message>
        <source>This computer has not joined a clinic yet; nobody can be invited.</source>
        <translation>Deze computer hoort nog niet bij een kliniek; uitnodigen kan nog niet.</translation>
    </message>
    <message>
        <source>One moment: the invitation is made…</source>
        <translation>Een moment: de uitnodiging wordt gemaakt…</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Uitnodiging</translation>
    </message>
    <message>
        <source>Invitation for {name}</source>
        <translation>Uitnodiging voor {name}</translation>
    </message>
    <message>
        <source>Invitation to Haven</source>
        <translation>Uitnodiging voor Haven</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>De brief opslaan</translation>
    </message>
    <message>
        <source>Invitation (*{suffix})</source>
        <translation>Uitnodiging (*{suffix})</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>uitnodiging</translation>
    </message>
    <message>
        <source>Save the invitation as a file</source>
        <translation>De uitnodiging als bestand opslaan</translation>
    </message>
    <message>
        <source>The letter was saved.</source>
        <translation>De brief is opgeslagen.</translation>
    </message>
    <message>
        <source>The invitation was saved.</source>
        <translation>De uitnodiging is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>The clinic&apos;s key</source>
        <translation>De sleutel van de kliniek</translation>
    </message>
    <message>
        <source>By this key your program knows that it is your clinic that answers, and not somebody in its place.</source>
        <translation>Aan deze sleutel herkent uw programma dat het uw kliniek is die antwoordt, en niet iemand in haar plaats.</translation>
    </message>
    <message>
        <source>Another key answered</source>
        <translation>Een andere sleutel antwoordde</translation>
    </message>
    <message>
        <source>The clinic&apos;s address answers with a key that nobody has vouched for. The clinic may have lost its old key, or somebody may be trying to stand in its place. Your program cannot tell the two apart, but the clinic&apos;s paper can. Until then nothing is sent; everything is safe here.</source>
        <translation>Het adres van de kliniek antwoordt met een sleutel waar niemand voor instaat. Misschien is de kliniek haar oude sleutel kwijt, misschien probeert iemand haar plaats in te nemen. Uw programma ziet dat verschil niet, het papier van de kliniek wel. Tot die tijd wordt er niets verstuurd; hier is alles veilig.</translation>
    </message>
    <message>
        <source>Fourteen groups, from a paper that the clinic gave or sent you; never from a screen or an e-mail. Capitals, spaces and dashes do not matter.</source>
        <translation>Veertien groepen, van een papier dat de kliniek u gaf of stuurde; nooit van een scherm of uit een e-mail. Hoofdletters, spaties en streepjes maken niet uit.</translation>
    </message>
    <message>
        <source>The mark of your clinic&apos;s key</source>
        <translation>Het kenmerk van de sleutel van uw kliniek</translation>
    </message>
    <message>
        <source>The clinic can print the same mark for you, should you ever want to compare.</source>
        <translation>De kliniek kan hetzelfde kenmerk voor u afdrukken, mocht u het ooit willen vergelijken.</translation>
    </message>
    <message>
        <source>The mark on the clinic&apos;s paper</source>
        <translation>Het kenmerk op het papier van de kliniek</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Group {number}: {signs}</source>
        <translation>Groepje {number}: {signs}</translation>
    </message>
    <message>
        <source>Please phone the clinic first: {number}</source>
        <translation>Bel eerst de kliniek: {number}</translation>
    </message>
    <message>
        <source>Please phone the clinic first, with the number on your letter.</source>
        <translation>Bel eerst de kliniek, op het nummer in uw brief.</translation>
    </message>
    <message>
        <source>There seems to be a typing mistake in group {number}. Please compare it with the paper.</source>
        <translation>Er lijkt een typefout te zitten in groep {number}. Vergelijk het met het papier.</translation>
    </message>
    <message>
        <source>It is the clinic&apos;s key. Everything goes on as before.</source>
        <translation>Het is de sleutel van de kliniek. Alles gaat verder zoals eerst.</translation>
    </message>
</context>
<context>
    <name>Kindness</name>
    <message>
        <source>Something stayed with you, more than once lately</source>
        <translation>Er bleef u iets dwarszitten, de laatste tijd meer dan eens</translation>
    </message>
    <message>
        <source>That can happen, and it does not mean that you did anything wrong. If you like, choose one of these. You can also leave it.</source>
        <translation>Dat kan gebeuren, en het betekent niet dat u iets verkeerd deed. Als u wilt, kiest u hier iets. U mag het ook laten.</translation>
    </message>
    <message>
        <source>Find the ground now</source>
        <translation>Nu vaste grond zoeken</translation>
    </message>
    <message>
        <source>Something gentler next time</source>
        <translation>De volgende keer iets zachters</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>{name} schrijven</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Het opschrijven</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>An empty letter opens. Nothing is written or sent for you.</source>
        <translation>Er gaat een lege brief open. Er wordt niets voor u geschreven of verstuurd.</translation>
    </message>
    <message>
        <source>An empty page of your diary opens. Nothing is written for you.</source>
        <translation>Er gaat een lege bladzijde van uw dagboek open. Er wordt niets voor u geschreven.</translation>
    </message>
    <message>
        <source>The next practice is proposed shorter and gentler. You can always choose otherwise.</source>
        <translation>De volgende oefening wordt korter en zachter voorgesteld. U kunt altijd iets anders kiezen.</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Spelling</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>F7 goes to the next word that the dictionary does not know.</source>
        <translation>F7 gaat naar het volgende woord dat het woordenboek niet kent.</translation>
    </message>
    <message>
        <source>Spelling: {language}</source>
        <translation>Spelling: {language}</translation>
    </message>
</context>
<context>
    <name>LeavingRow</name>
    <message>
        <source>Call it back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Call it back: {words}</source>
        <translation>Terughalen: {words}</translation>
    </message>
    <message>
        <source>Your letter to {name} is kept on this computer until the six digits are compared. Until then it can be called back.</source>
        <translation>Uw brief aan {name} blijft op deze computer tot de zes cijfers zijn vergeleken. Tot dan kunt u hem terughalen.</translation>
    </message>
    <message>
        <source>Your letter to {name} is kept on this computer and leaves once there is a connection to the clinic. Until then it can be called back.</source>
        <translation>Uw brief aan {name} is bewaard op deze computer en vertrekt zodra er verbinding met de kliniek is. Tot dan kunt u hem terughalen.</translation>
    </message>
    <message>
        <source>Your letter to {name} leaves at {time}. Until it leaves it can be called back.</source>
        <translation>Uw brief aan {name} vertrekt om {time}. Tot hij vertrekt, kunt u hem terughalen.</translation>
    </message>
    <message>
        <source>Your letter to {name} leaves on {day} at {time}. Until it leaves it can be called back.</source>
        <translation>Uw brief aan {name} vertrekt op {day} om {time}. Tot hij vertrekt, kunt u hem terughalen.</translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message>
        <source>Leave, and have everything deleted at the clinic&apos;s server</source>
        <translation>Weggaan, en alles op de server van de kliniek laten verwijderen</translation>
    </message>
    <message>
        <source>You may do this at any time, and nobody asks you why.</source>
        <translation>Dat mag op elk moment, en niemand vraagt u waarom.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wat het doet</translation>
    </message>
    <message>
        <source>The clinic&apos;s server deletes everything that it stores of you.</source>
        <translation>De server van de kliniek verwijdert alles wat daar van u staat.</translation>
    </message>
    <message>
        <source>Your therapist&apos;s program is told that you left. Nothing new reaches anybody.</source>
        <translation>Het programma van uw therapeut hoort dat u bent weggegaan. Niemand krijgt nog iets nieuws.</translation>
    </message>
    <message>
        <source>The server signs a statement on what it deleted. You can keep it.</source>
        <translation>De server ondertekent een verklaring over wat is verwijderd. Die kunt u bewaren.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Wat het niet kan</translation>
    </message>
    <message>
        <source>What your therapist&apos;s computer already received stays in the clinic&apos;s file.</source>
        <translation>Wat de computer van uw therapeut al ontving, blijft in het dossier van de kliniek.</translation>
    </message>
    <message>
        <source>Backups of the server expire later; the statement says after how many days.</source>
        <translation>Reservekopieën van de server vervallen later; in de verklaring staat na hoeveel dagen.</translation>
    </message>
    <message>
        <source>Nobody can prove that a copy was not kept somewhere. The word is the server&apos;s.</source>
        <translation>Niemand kan bewijzen dat er nergens een kopie is bewaard. Het is het woord van de server.</translation>
    </message>
    <message>
        <source>What stays with you</source>
        <translation>Wat bij u blijft</translation>
    </message>
    <message>
        <source>Everything on this computer: diary, letters, course and practices.</source>
        <translation>Alles op deze computer: dagboek, brieven, cursus en oefeningen.</translation>
    </message>
    <message>
        <source>It cannot be undone. With a new invitation from the clinic you could begin again.</source>
        <translation>Het is niet terug te draaien. Met een nieuwe uitnodiging van de kliniek kunt u opnieuw beginnen.</translation>
    </message>
    <message>
        <source>I want to leave…</source>
        <translation>Ik wil weggaan…</translation>
    </message>
    <message>
        <source>Shall everything be deleted at the server now?</source>
        <translation>Zal alles op de server nu worden verwijderd?</translation>
    </message>
    <message>
        <source>What still waits on this computer to be sent will not be sent any more.</source>
        <translation>Wat op deze computer nog wacht om te worden verstuurd, gaat niet meer weg.</translation>
    </message>
    <message>
        <source>No, I stay</source>
        <translation>Nee, ik blijf</translation>
    </message>
    <message>
        <source>Yes, delete everything there</source>
        <translation>Ja, verwijder daar alles</translation>
    </message>
    <message>
        <source>This computer has no connection to a clinic; there is nothing to delete there.</source>
        <translation>Deze computer heeft geen verbinding met een kliniek; daar is niets te verwijderen.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment, so it is not certain that anything was deleted. Please try again when this computer is connected to the internet; trying twice does no harm.</source>
        <translation>De kliniek is nu niet bereikbaar, dus het is niet zeker dat er iets is verwijderd. Probeer het opnieuw als deze computer verbinding heeft met internet; twee keer proberen kan geen kwaad.</translation>
    </message>
    <message>
        <source>You left</source>
        <translation>U bent weggegaan</translation>
    </message>
    <message>
        <source>On {day} the clinic&apos;s server stated, with its signature, that it deleted what it stored of you.</source>
        <translation>Op {day} verklaarde de server van de kliniek, met zijn handtekening, te hebben verwijderd wat daar van u stond.</translation>
    </message>
    <message numerus="yes">
        <source>Its backups expire within %n days of that.</source>
        <translation>
            <numerusform>De reservekopieën vervallen binnen %n dag daarna.</numerusform>
            <numerusform>De reservekopieën vervallen binnen %n dagen daarna.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the server&apos;s word. It cannot prove that no copy was made elsewhere, and what other people&apos;s computers had already received stays with them. Everything on this computer is yours and can be read as before; nothing is sent any more.</source>
        <translation>Dit is het woord van de server. Het kan niet bewijzen dat er nergens een kopie is gemaakt, en wat computers van anderen al hadden ontvangen, blijft daar. Alles op deze computer is van u en te lezen als eerst; er wordt niets meer verstuurd.</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>Verklaring afdrukken</translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>Haven statement of deletion</source>
        <translation>Haven verklaring van verwijdering</translation>
    </message>
    <message>
        <source>Save the signed file…</source>
        <translation>Ondertekend bestand opslaan…</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>De verklaring opslaan</translation>
    </message>
    <message>
        <source>Save the signed file</source>
        <translation>Ondertekend bestand opslaan</translation>
    </message>
    <message>
        <source>The statement was saved.</source>
        <translation>De verklaring is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>LetterCard</name>
    <message>
        <source>A letter from {name}</source>
        <translation>Een brief van {name}</translation>
    </message>
    <message>
        <source>A letter for you</source>
        <translation>Een brief voor u</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Nog eens lezen</translation>
    </message>
    <message>
        <source>Read the letter</source>
        <translation>Brief lezen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>You left, so no letter comes any more.</source>
        <translation>U bent weggegaan; er komt geen brief meer.</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>When {name} writes to you, the letter lies here.</source>
        <translation>Als {name} u schrijft, ligt de brief hier.</translation>
    </message>
    <message>
        <source>{name} writes to you on {day}. The letter will lie here.</source>
        <translation>{name} schrijft u op {day}. De brief ligt dan hier.</translation>
    </message>
    <message>
        <source>You can write first, whenever you like.</source>
        <translation>U mag ook als eerste schrijven, wanneer u wilt.</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Een brief schrijven</translation>
    </message>
    <message>
        <source>Written {day}</source>
        <translation>Geschreven {day}</translation>
    </message>
    <message>
        <source>Written {day}, with 1 note in your diary</source>
        <translation>Geschreven {day}, met 1 notitie in uw dagboek</translation>
    </message>
    <message numerus="yes">
        <source>Written {day}, with %n notes in your diary</source>
        <translation>
            <numerusform>Geschreven {day}, met %n notitie in uw dagboek</numerusform>
            <numerusform>Geschreven {day}, met %n notities in uw dagboek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterChips</name>
    <message>
        <source>phrases</source>
        <translation>zinnen</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+spatie</translation>
    </message>
    <message>
        <source>a promise</source>
        <translation>een belofte</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>you promised: {words}</source>
        <translation>u hebt beloofd: {words}</translation>
    </message>
    <message>
        <source>promised in this letter: {words}</source>
        <translation>beloofd in deze brief: {words}</translation>
    </message>
    <message>
        <source>Keep the chosen words as a promise</source>
        <translation>De gekozen woorden als belofte bewaren</translation>
    </message>
    <message>
        <source>Put in one of your phrases</source>
        <translation>Een van uw eigen zinnen invoegen</translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Een brief schrijven</translation>
    </message>
    <message>
        <source>{day} · new</source>
        <translation>{day} · nieuw</translation>
    </message>
    <message>
        <source>No letters yet.</source>
        <translation>Nog geen brieven.</translation>
    </message>
    <message>
        <source>Go on with your letter</source>
        <translation>Verder met uw brief</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Your letter</source>
        <translation>Uw brief</translation>
    </message>
    <message>
        <source>Subject (may stay empty)</source>
        <translation>Onderwerp (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Subject of your letter</source>
        <translation>Onderwerp van uw brief</translation>
    </message>
    <message>
        <source>Dear …</source>
        <translation>Beste …</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Next patient</source>
        <translation>Volgende patiënt</translation>
    </message>
    <message>
        <source>Next week&apos;s practice…</source>
        <translation>Oefening van volgende week…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+W</source>
        <translation>Ctrl+Shift+W</translation>
    </message>
    <message>
        <source>Your letter to {name}</source>
        <translation>Uw brief aan {name}</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>Beste {name},</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>aan {name}</translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation>concept bewaard {time}</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>nog niet bewaard</translation>
    </message>
    <message>
        <source>Last letter {when} · {state}</source>
        <translation>Laatste brief {when} · {state}</translation>
    </message>
</context>
<context>
    <name>LetterPaper</name>
    <message>
        <source>The letter</source>
        <translation>De brief</translation>
    </message>
    <message>
        <source>From you to {name} · {day}</source>
        <translation>Van u aan {name} · {day}</translation>
    </message>
    <message>
        <source>From {name} · {day}</source>
        <translation>Van {name} · {day}</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Uw woorden</translation>
    </message>
    <message>
        <source>{title} · {day}</source>
        <translation>{title} · {day}</translation>
    </message>
    <message>
        <source>Call it back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>See the note in your diary</source>
        <translation>De notitie in uw dagboek lezen</translation>
    </message>
    <message numerus="yes">
        <source>See the %n notes in your diary</source>
        <translation>
            <numerusform>De notitie in uw dagboek lezen</numerusform>
            <numerusform>De %n notities in uw dagboek lezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Print this letter</source>
        <translation>Deze brief afdrukken</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>To {name}</source>
        <translation>Aan {name}</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>Van {name}</translation>
    </message>
    <message>
        <source>{who} · {day}, {time}</source>
        <translation>{who} · {day}, {time}</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <source>Call it back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Your letter is on its way already; it cannot be called back.</source>
        <translation>Uw brief is al onderweg; hij kan niet meer worden teruggehaald.</translation>
    </message>
</context>
<context>
    <name>LettersModel</name>
    <message>
        <source>{title}, {detail}</source>
        <translation>{title}, {detail}</translation>
    </message>
    <message>
        <source>Your letter, week {week}</source>
        <translation>Uw brief, week {week}</translation>
    </message>
    <message>
        <source>Letter from {name}</source>
        <translation>Brief van {name}</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation>verstuurd {when}</translation>
    </message>
    <message>
        <source>written {when}</source>
        <translation>geschreven {when}</translation>
    </message>
    <message>
        <source>{way} · {state}</source>
        <translation>{way} · {state}</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation>Nog geen brieven</translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
    <message>
        <source>You left, so no letter comes any more.</source>
        <translation>U bent weggegaan; er komt geen brief meer.</translation>
    </message>
    <message>
        <source>When {name} writes to you, the letter lies here.</source>
        <translation>Als {name} u schrijft, ligt de brief hier.</translation>
    </message>
    <message>
        <source>{name} writes to you on {day}. You can write first, whenever you like.</source>
        <translation>{name} schrijft u op {day}. U mag ook als eerste schrijven, wanneer u wilt.</translation>
    </message>
    <message>
        <source>Kept on this computer, {moment}</source>
        <translation>Bewaard op deze computer, {moment}</translation>
    </message>
    <message>
        <source>Your letter leaves in one minute. Until then you can call it back.</source>
        <translation>Uw brief vertrekt over één minuut. Tot dan kunt u hem terughalen.</translation>
    </message>
    <message>
        <source>Nothing was sent. What you wrote is kept here.</source>
        <translation>Er is niets verstuurd. Wat u schreef, is hier bewaard.</translation>
    </message>
    <message>
        <source>Your letter is back; it lies before you as you wrote it.</source>
        <translation>Uw brief is terug; hij ligt voor u zoals u hem schreef.</translation>
    </message>
    <message>
        <source>Your letter has left already.</source>
        <translation>Uw brief is al weg.</translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation>Aan {name}</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>Van {name}</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>A quiet place, kept on this computer.</source>
        <translation>Een rustige plek, bewaard op deze computer.</translation>
    </message>
    <message>
        <source>Unlock Haven</source>
        <translation>Haven openen</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Welkom terug</translation>
    </message>
    <message>
        <source>What is written here is locked. Only your passphrase opens it.</source>
        <translation>Wat hier is geschreven, zit op slot. Alleen uw wachtzin opent het.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Uw wachtzin</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Open Haven</source>
        <translation>Haven openen</translation>
    </message>
    <message>
        <source>I forgot my passphrase</source>
        <translation>Ik ben mijn wachtzin vergeten</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een moment…</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Your practice log</source>
        <translation>Uw oefenlogboek</translation>
    </message>
    <message>
        <source>Haven notes when you practised, what, and for how long; and how it was, if you say so. May {name} see that from now on? Both are fine, and you can change it later in Settings. Diary entries are another matter: you share them one by one.</source>
        <translation>Haven noteert wanneer u oefende, wat en hoe lang; en hoe het was, als u dat zegt. Mag {name} dat vanaf nu zien? Beide is goed, en u kunt het later wijzigen bij Instellingen. Met het dagboek is het anders: die bladzijden deelt u een voor een.</translation>
    </message>
    <message>
        <source>Share it with {name}</source>
        <translation>Delen met {name}</translation>
    </message>
    <message>
        <source>Keep it for myself</source>
        <translation>Voor mezelf houden</translation>
    </message>
</context>
<context>
    <name>LookBackCard</name>
    <message>
        <source>Some months later</source>
        <translation>Een paar maanden later</translation>
    </message>
    <message>
        <source>If you like, look back for a moment: four questions, and every one may stay open.</source>
        <translation>Kijk even terug, als u wilt: vier vragen, en elke vraag mag open blijven.</translation>
    </message>
    <message>
        <source>You may keep the page for yourself, or share it with {names}.</source>
        <translation>U kunt de bladzijde voor uzelf houden of delen met {names}.</translation>
    </message>
    <message>
        <source>The page is for you alone.</source>
        <translation>De bladzijde is voor u alleen.</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Terugkijken</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Deze keer niet</translation>
    </message>
</context>
<context>
    <name>LookBefore</name>
    <message>
        <source>Go back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>A blank is still open {place}: {blank}. Fill it in, or take it out.</source>
        <translation>Er staat nog een open plek {place}: {blank}. Vul die in, of haal die weg.</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>{name} will read the name of {other}, another of your patients, {place}.</source>
        <translation>{name} leest de naam van {other}, een andere patiënt van u, {place}.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijken</translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>How Haven looks</source>
        <translation>Hoe Haven eruitziet</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation>Zoals de computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Grootte van de tekst</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Movement on the screen</source>
        <translation>Beweging op het scherm</translation>
    </message>
    <message>
        <source>Gentle movement</source>
        <translation>Rustige beweging</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Niets beweegt</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>Instead of: {words}</source>
        <translation>In plaats van: {words}</translation>
    </message>
</context>
<context>
    <name>MeasuresCard</name>
    <message>
        <source>Measures</source>
        <translation>Metingen</translation>
    </message>
    <message>
        <source>Each dot is a number that was given, or the sum of answers; days without one stay open. Dotted lines are the weeks of the course, small diamonds the days of your letters. What it means is yours to say.</source>
        <translation>Elk puntje is een getal dat werd gegeven, of de som van antwoorden; dagen zonder getal blijven leeg. Stippellijnen zijn de weken van de cursus, kleine ruitjes de dagen van uw brieven. Wat het betekent, is aan u.</translation>
    </message>
    <message>
        <source>{day} {number}</source>
        <translation>{day} {number}</translation>
    </message>
    <message>
        <source>{day} {number} (not all questions were answered)</source>
        <translation>{day} {number} (niet alle vragen zijn beantwoord)</translation>
    </message>
</context>
<context>
    <name>MomentForm</name>
    <message>
        <source>A quiet moment</source>
        <translation>Een rustig moment</translation>
    </message>
    <message>
        <source>Another time, or another place</source>
        <translation>Een andere tijd, of een andere plek</translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>Op welke dagen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>in the bedroom, with the door closed</source>
        <translation>in de slaapkamer, met de deur dicht</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>How long there is room</source>
        <translation>Hoe lang er ruimte is</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat maar</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>Now is one of your quiet moments, until {time}{place}</source>
        <translation>Nu is een van uw rustige momenten, tot {time}{place}</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>vandaag om {time}</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>morgen om {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} om {time}</translation>
    </message>
    <message>
        <source>Your next quiet moment: {when}{place}</source>
        <translation>Uw volgende rustige moment: {when}{place}</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>elke dag</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} en {last}</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>{begins} tot {ends}</translation>
    </message>
    <message>
        <source>from {first}, the end is not known</source>
        <translation>vanaf {first}, het einde is nog niet bekend</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
</context>
<context>
    <name>MyPatientsPanel</name>
    <message>
        <source>Nobody here at the moment</source>
        <translation>Op dit moment niemand</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Toon iedereen</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>How may you be called?</source>
        <translation>Hoe mogen we u noemen?</translation>
    </message>
    <message>
        <source>As you want to read it in a letter. {name} will see it; the clinic&apos;s server never does.</source>
        <translation>Zoals u het in een brief wilt lezen. {name} ziet uw naam; de server van de kliniek nooit.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>NewLockPage</name>
    <message>
        <source>A new lock for everything</source>
        <translation>Een nieuw slot voor alles</translation>
    </message>
    <message>
        <source>Everything gets a new lock</source>
        <translation>Alles krijgt een nieuw slot</translation>
    </message>
    <message>
        <source>Please leave the computer on. Should it stop all the same, nothing is lost.</source>
        <translation>Laat de computer alstublieft aan. Valt hij toch uit, dan gaat er niets verloren.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>To the door</source>
        <translation>Naar de deur</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>Everything has a new lock</source>
        <translation>Alles heeft een nieuw slot</translation>
    </message>
    <message>
        <source>Your recovery sheet stays good as it is.</source>
        <translation>Uw herstelblad blijft geldig zoals het is.</translation>
    </message>
    <message>
        <source>No recovery sheet opens Haven on this computer until you do this again with its code.</source>
        <translation>Geen herstelblad opent Haven op deze computer, tot u dit nog eens met de code ervan doet.</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens Haven. The one until now opens nothing here.</source>
        <translation>Vanaf nu opent de nieuwe wachtzin Haven. De vorige opent hier niets meer.</translation>
    </message>
    <message>
        <source>Copies of the files that were made before still open with the passphrase until now.</source>
        <translation>Kopieën van de bestanden die eerder zijn gemaakt, gaan nog steeds open met de vorige wachtzin.</translation>
    </message>
    <message>
        <source>There is no new lock yet</source>
        <translation>Er is nog geen nieuw slot</translation>
    </message>
    <message>
        <source>Nothing was changed: the passphrase until now opens Haven as before.</source>
        <translation>Er is niets veranderd: de wachtzin van tot nu toe opent Haven zoals voorheen.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk. For a moment Haven needs as much again as it already takes there.</source>
        <translation>Er is te weinig ruimte op de schijf. Haven heeft heel even nog eens zoveel ruimte nodig als het daar al inneemt.</translation>
    </message>
    <message>
        <source>Haven may not write in its own folder. Please ask whoever looks after this computer.</source>
        <translation>Haven mag niet in zijn eigen map schrijven. Vraag het alstublieft aan wie deze computer beheert.</translation>
    </message>
    <message>
        <source>Something went wrong inside Haven. What was kept is safe. Please try the new passphrase, and the one until now if that opens nothing.</source>
        <translation>Er ging iets mis in Haven. Wat bewaard was, is veilig. Probeer de nieuwe wachtzin, en de vorige als die niets opent.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>The two are not the same yet</source>
        <translation>Ze zijn nog niet gelijk</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Ze zijn gelijk</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; anything you like</source>
        <translation>
            <numerusform>Minstens %n teken; wat u maar wilt</numerusform>
            <numerusform>Minstens %n tekens; wat u maar wilt</numerusform>
        </translation>
    </message>
    <message>
        <source>This is among the first that somebody would try. Another word or two helps</source>
        <translation>Dit zou iemand als een van de eerste proberen. Nog een of twee woorden helpen</translation>
    </message>
    <message>
        <source>Good enough. One more word would make it strong</source>
        <translation>Goed genoeg. Met nog een woord is hij sterk</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterk</translation>
    </message>
</context>
<context>
    <name>NotStartedCard</name>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>There is no hurry</source>
        <translation>Er is geen haast</translation>
    </message>
    <message>
        <source>What you practised is yours alone: {name} can see that nothing was shared yet, and no more than that. If you would like {name} to know how it goes, a line is enough.</source>
        <translation>Wat u oefende is van u alleen: {name} kan zien dat er nog niets gedeeld is, en verder niets. Wilt u dat {name} weet hoe het gaat, dan is één regel genoeg.</translation>
    </message>
    <message>
        <source>It often takes a while until there is room for something new. {name} can see that nothing has begun yet, and may ask how you are. Three minutes are a beginning; so is a line about what stands in the way.</source>
        <translation>Het duurt vaak even voordat er ruimte is voor iets nieuws. {name} kan zien dat er nog niets begonnen is, en vraagt misschien hoe het met u gaat. Drie minuten zijn een begin; een regel over wat in de weg staat ook.</translation>
    </message>
    <message>
        <source>Three minutes now</source>
        <translation>Nu drie minuten</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>Schrijf aan {name}</translation>
    </message>
    <message>
        <source>Take a pause…</source>
        <translation>Neem een pauze…</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>Leg dit weg</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Note to “{quote}”</source>
        <translation>Notitie bij “{quote}”</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Schrijf een notitie…</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <source>Remove the note to “{quote}”</source>
        <translation>De notitie bij “{quote}” verwijderen</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Deze notitie verwijderen</translation>
    </message>
</context>
<context>
    <name>NoteMargin</name>
    <message>
        <source>Add a note…</source>
        <translation>Notitie toevoegen…</translation>
    </message>
    <message>
        <source>Add a note to “{question}”</source>
        <translation>Notitie toevoegen bij “{question}”</translation>
    </message>
    <message>
        <source>phrases</source>
        <translation>zinnen</translation>
    </message>
    <message>
        <source>Add one of your phrases to “{question}”</source>
        <translation>Een van uw eigen zinnen toevoegen bij “{question}”</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+spatie</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Noticed {day}</source>
        <translation>Gemerkt: {day}</translation>
    </message>
    <message>
        <source>Read and put aside</source>
        <translation>Gelezen, opbergen</translation>
    </message>
    <message>
        <source>Read and put aside: {title}</source>
        <translation>Gelezen, opbergen: {title}</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Bewijs opslaan…</translation>
    </message>
    <message>
        <source>Who reads with you</source>
        <translation>Wie met u meeleest</translation>
    </message>
    <message>
        <source>Yes, earlier things too</source>
        <translation>Ja, ook wat er eerder was</translation>
    </message>
    <message>
        <source>No, only from now on</source>
        <translation>Nee, alleen vanaf nu</translation>
    </message>
    <message>
        <source>Your computers</source>
        <translation>Uw computers</translation>
    </message>
    <message>
        <source>Compare the clinic&apos;s key</source>
        <translation>Sleutel van de kliniek vergelijken</translation>
    </message>
    <message>
        <source>See the statement</source>
        <translation>Verklaring bekijken</translation>
    </message>
    <message>
        <source>Compare the six digits</source>
        <translation>Vergelijk de zes cijfers</translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message numerus="yes">
        <source>%n more in the settings</source>
        <translation>
            <numerusform>nog %n bij de instellingen</numerusform>
            <numerusform>nog %n bij de instellingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put aside. It stays in the settings.</source>
        <translation>Opgeborgen. Het blijft te vinden bij de instellingen.</translation>
    </message>
    <message>
        <source>{name} may read what you shared before.</source>
        <translation>{name} mag lezen wat u eerder deelde.</translation>
    </message>
    <message>
        <source>{name} reads only what you share from then on.</source>
        <translation>{name} leest alleen wat u vanaf dat moment deelt.</translation>
    </message>
</context>
<context>
    <name>NoticedSheet</name>
    <message>
        <source>What Haven noticed</source>
        <translation>Wat Haven heeft gemerkt</translation>
    </message>
    <message>
        <source>Everything that was told to you, the newest first. Nothing is taken away from here.</source>
        <translation>Alles wat u is verteld, het nieuwste eerst. Hier verdwijnt niets.</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>Het bewijs</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Bewijs opslaan…</translation>
    </message>
    <message>
        <source>Nothing so far</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>When something happens that you should know, it stands here.</source>
        <translation>Als er iets gebeurt dat u moet weten, staat het hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n things arrived that could not be believed or opened. They are kept as they came, and can be saved as a file for the clinic or for somebody who looks into it. No diary stands in it.</source>
        <translation>
            <numerusform>Er kwam %n ding aan dat niet te geloven of te openen was. Het is bewaard zoals het kwam, en u kunt het als bestand opslaan voor de kliniek of voor wie het uitzoekt. Er staat geen dagboek in.</numerusform>
            <numerusform>Er kwamen %n dingen aan die niet te geloven of te openen waren. Ze zijn bewaard zoals ze kwamen, en u kunt ze als bestand opslaan voor de kliniek of voor wie het uitzoekt. Er staat geen dagboek in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
    <message>
        <source>Please phone the clinic: {number}.</source>
        <translation>Bel de kliniek: {number}.</translation>
    </message>
    <message>
        <source>Please phone the clinic.</source>
        <translation>Bel de kliniek.</translation>
    </message>
    <message>
        <source>A colleague reads along</source>
        <translation>Een collega leest mee</translation>
    </message>
    <message>
        <source>{name} shares the care of a patient with you, until {day}.</source>
        <translation>{name} zorgt samen met u voor een patiënt, tot {day}.</translation>
    </message>
    <message>
        <source>{name} shares the care of a patient with you.</source>
        <translation>{name} zorgt samen met u voor een patiënt.</translation>
    </message>
    <message>
        <source>Somebody else reads with you</source>
        <translation>Er leest iemand anders met u mee</translation>
    </message>
    <message>
        <source>{name}, therapist at your clinic, reads what you share and can write to you, until {day}. Who reads with you always stands in Settings.</source>
        <translation>{name}, therapeut bij uw kliniek, leest wat u deelt en kan u schrijven, tot {day}. Wie met u meeleest staat altijd bij Instellingen.</translation>
    </message>
    <message>
        <source>{name}, therapist at your clinic, reads what you share and can write to you. Who reads with you always stands in Settings.</source>
        <translation>{name}, therapeut bij uw kliniek, leest wat u deelt en kan u schrijven. Wie met u meeleest staat altijd bij Instellingen.</translation>
    </message>
    <message>
        <source>{name} no longer shares the care of a patient with you. What is shared from now on does not reach {name}.</source>
        <translation>{name} zorgt niet langer samen met u voor een patiënt. Wat vanaf nu wordt gedeeld, bereikt {name} niet.</translation>
    </message>
    <message>
        <source>{name} no longer reads with you. What you share from now on cannot be opened by {name}.</source>
        <translation>{name} leest niet langer met u mee. Wat u vanaf nu deelt, kan {name} niet openen.</translation>
    </message>
    <message>
        <source>A colleague no longer reads along</source>
        <translation>Een collega leest niet meer mee</translation>
    </message>
    <message>
        <source>Somebody no longer reads with you</source>
        <translation>Iemand leest niet meer met u mee</translation>
    </message>
    <message>
        <source>Another therapist</source>
        <translation>Een andere therapeut</translation>
    </message>
    <message>
        <source>{name} has taken over the care of a patient.</source>
        <translation>{name} heeft de zorg voor een patiënt overgenomen.</translation>
    </message>
    <message>
        <source>Your new therapist</source>
        <translation>Uw nieuwe therapeut</translation>
    </message>
    <message>
        <source>From now on {name} reads what you share and writes your letters. What you wrote is where it was.</source>
        <translation>Vanaf nu is {name} degene die leest wat u deelt en u brieven schrijft. Wat u schreef, staat waar het stond.</translation>
    </message>
    <message>
        <source>A question to you</source>
        <translation>Een vraag aan u</translation>
    </message>
    <message>
        <source>{name} reads what you share from now on. May {name} also read what you shared before? Both answers are fine, and nobody is told why you chose one.</source>
        <translation>{name} leest wat u vanaf nu deelt. Mag {name} ook lezen wat u eerder deelde? Beide antwoorden zijn goed, en niemand hoort waarom u iets kiest.</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>Nog een computer</translation>
    </message>
    <message>
        <source>Another computer was added to yours. If that was you, you need do nothing. If not, take it out under Your computers and phone the clinic.</source>
        <translation>Er is een computer bij de uwe gekomen. Was u dat zelf, dan hoeft u niets te doen. Was u het niet, meld de computer dan af bij Uw computers en bel de kliniek.</translation>
    </message>
    <message>
        <source>{name} uses one more computer from now on. You need do nothing.</source>
        <translation>{name} gebruikt vanaf nu een computer meer. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>A computer was taken out</source>
        <translation>Een computer is afgemeld</translation>
    </message>
    <message>
        <source>One of your computers was taken out. It can no longer send or fetch anything; what lies on it stays there, behind its passphrase.</source>
        <translation>Een van uw computers is afgemeld. Die kan niets meer versturen of ophalen; wat erop staat blijft daar, achter de wachtzin.</translation>
    </message>
    <message>
        <source>A computer of {name} was taken out. It can no longer send or fetch anything.</source>
        <translation>Een computer van {name} is afgemeld. Die kan niets meer versturen of ophalen.</translation>
    </message>
    <message>
        <source>your patient</source>
        <translation>uw patiënt</translation>
    </message>
    <message>
        <source>Back with a new invitation</source>
        <translation>Terug met een nieuwe uitnodiging</translation>
    </message>
    <message>
        <source>{name} came back with a new invitation. Compare the six digits first; what was shared before is opened on the new computer only after that.</source>
        <translation>{name} is terug met een nieuwe uitnodiging. Vergelijk eerst de zes cijfers; pas daarna gaat op de nieuwe computer open wat eerder is gedeeld.</translation>
    </message>
    <message>
        <source>You came back with a new invitation. As soon as you and your therapist have compared the six digits, what you shared before comes back here.</source>
        <translation>U bent terug met een nieuwe uitnodiging. Zodra u en uw therapeut de zes cijfers hebben vergeleken, komt hier terug wat u eerder deelde.</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer was put back to its state of {day}.</source>
        <translation>De computer van de kliniek is teruggezet naar hoe hij was op {day}.</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer was put back to an earlier state.</source>
        <translation>De computer van de kliniek is teruggezet naar een eerdere toestand.</translation>
    </message>
    <message numerus="yes">
        <source>Your program delivered %n things again.</source>
        <translation>
            <numerusform>Uw programma heeft %n ding opnieuw bezorgd.</numerusform>
            <numerusform>Uw programma heeft %n dingen opnieuw bezorgd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours was missing there.</source>
        <translation>Van u ontbrak daar niets.</translation>
    </message>
    <message>
        <source>You need do nothing.</source>
        <translation>U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The clinic put its computer back</source>
        <translation>De kliniek heeft haar computer teruggezet</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer leaves something out that it had shown before. What you wrote is safe on this computer, and nobody could read it on the way. A proof was kept.</source>
        <translation>De computer van de kliniek laat iets weg dat hij eerder wel toonde. Wat u schreef is veilig op deze computer, en niemand kon het onderweg lezen. Er is een bewijs bewaard.</translation>
    </message>
    <message>
        <source>Something is being left out</source>
        <translation>Er wordt iets weggelaten</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer shows another past than before, and the clinic has not said that it put its computer back. What you wrote is safe on this computer, and nobody could read it on the way. A proof was kept.</source>
        <translation>De computer van de kliniek laat een ander verleden zien dan eerst, en de kliniek heeft niet gezegd dat zij haar computer heeft teruggezet. Wat u schreef is veilig op deze computer, en niemand kon het onderweg lezen. Er is een bewijs bewaard.</translation>
    </message>
    <message>
        <source>Two stories that do not fit</source>
        <translation>Twee verhalen die niet bij elkaar passen</translation>
    </message>
    <message>
        <source>Haven&apos;s files were copied</source>
        <translation>De bestanden van Haven zijn gekopieerd</translation>
    </message>
    <message>
        <source>Haven&apos;s files of this computer are used in another place too. Nothing is lost. Please go on with one of the two only; the other can become a second computer with your recovery sheet. If you copied nothing, please phone the clinic.</source>
        <translation>De bestanden van Haven op deze computer worden ook ergens anders gebruikt. Er is niets verloren. Ga met maar één van de twee verder; de andere kan met uw herstelblad een tweede computer worden. Hebt u niets gekopieerd, bel dan de kliniek.</translation>
    </message>
    <message>
        <source>Haven&apos;s files were put back</source>
        <translation>De bestanden van Haven zijn teruggezet</translation>
    </message>
    <message>
        <source>Haven&apos;s files on this computer come from an older copy. What the clinic&apos;s server had was fetched again. What was written after that copy and never left this computer is not here. You need do nothing.</source>
        <translation>De bestanden van Haven op deze computer komen van een oudere kopie. Wat de server van de kliniek had, is opnieuw opgehaald. Wat na die kopie is geschreven en deze computer nooit verliet, staat hier niet. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The clinic has a new key</source>
        <translation>De kliniek heeft een nieuwe sleutel</translation>
    </message>
    <message>
        <source>The clinic renewed the key by which your program knows it, and signed that with the old one: it is still the same clinic. You need do nothing.</source>
        <translation>De kliniek heeft de sleutel vernieuwd waaraan uw programma haar herkent, en dat met de oude ondertekend: het is nog steeds dezelfde kliniek. U hoeft niets te doen.</translation>
    </message>
    <message>
        <source>Somebody answered with another key than your clinic&apos;s. Nothing was sent there, and everything is safe here. If the clinic gave you a new mark on paper, you can compare it here.</source>
        <translation>Er antwoordde iemand met een andere sleutel dan die van uw kliniek. Daar is niets naartoe gestuurd, en hier is alles veilig. Gaf de kliniek u een nieuw kenmerk op papier, dan kunt u dat hier vergelijken.</translation>
    </message>
    <message>
        <source>Another key than the clinic&apos;s</source>
        <translation>Een andere sleutel dan die van de kliniek</translation>
    </message>
    <message>
        <source>The clinic&apos;s server states that {name} left and that it deleted what it stored. What lies on this computer can be read as before; nothing new will come. If that surprises you, please ask {name} or the clinic.</source>
        <translation>De server van de kliniek verklaart dat {name} is vertrokken en dat hij heeft verwijderd wat hij bewaarde. Wat op deze computer staat, kunt u lezen zoals voorheen; er komt niets nieuws meer. Als dat u verbaast, vraag het dan aan {name} of aan de kliniek.</translation>
    </message>
    <message>
        <source>A patient left</source>
        <translation>Een patiënt is weggegaan</translation>
    </message>
    <message>
        <source>The clinic&apos;s server states that it deleted on {day} what it was asked to delete.</source>
        <translation>De server van de kliniek verklaart op {day} te hebben verwijderd wat is gevraagd.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server states that it deleted what it was asked to delete.</source>
        <translation>De server van de kliniek verklaart te hebben verwijderd wat is gevraagd.</translation>
    </message>
    <message numerus="yes">
        <source>Its backups expire after %n days.</source>
        <translation>
            <numerusform>De reservekopieën vervallen na %n dag.</numerusform>
            <numerusform>De reservekopieën vervallen na %n dagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is its signed word; that nobody kept a copy can be proved by no one.</source>
        <translation>Dat is haar ondertekende woord; dat niemand een kopie bewaarde, kan niemand bewijzen.</translation>
    </message>
    <message>
        <source>Deleted at the clinic&apos;s server</source>
        <translation>Verwijderd op de server van de kliniek</translation>
    </message>
    <message>
        <source>An exchange file was read on this computer.</source>
        <translation>Op deze computer is een uitwisselbestand gelezen.</translation>
    </message>
    <message numerus="yes">
        <source>%n things in it were new here.</source>
        <translation>
            <numerusform>Er stond %n ding in dat hier nieuw was.</numerusform>
            <numerusform>Er stonden %n dingen in die hier nieuw waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in it was here already.</source>
        <translation>Alles wat erin stond, was hier al.</translation>
    </message>
    <message>
        <source>From an exchange file</source>
        <translation>Uit een uitwisselbestand</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>A quiet moment for yourself, if it suits you.</source>
        <translation>Een rustig moment voor uzelf, als het u schikt.</translation>
    </message>
    <message>
        <source>Open Haven</source>
        <translation>Haven openen</translation>
    </message>
</context>
<context>
    <name>NumberPart</name>
    <message>
        <source>One less: {question}</source>
        <translation>Eén minder: {question}</translation>
    </message>
    <message>
        <source>One more: {question}</source>
        <translation>Nog een: {question}</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>week {number}</source>
        <translation>week {number}</translation>
    </message>
    <message>
        <source>Energy, from 0 (empty) to 10 (plenty)</source>
        <translation>Energie, van 0 (leeg) tot 10 (volop)</translation>
    </message>
    <message>
        <source>What weighed on you, from 0 (not at all) to 10 (very heavily)</source>
        <translation>Wat op u drukte, van 0 (helemaal niet) tot 10 (heel zwaar)</translation>
    </message>
    <message>
        <source>Sleep, from 0 (hardly at all) to 10 (very well)</source>
        <translation>Slaap, van 0 (bijna niet) tot 10 (heel goed)</translation>
    </message>
    <message>
        <source>{day} {number}</source>
        <translation>{day} {number}</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>energie</translation>
    </message>
    <message>
        <source>what weighed</source>
        <translation>wat drukte</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>slaap</translation>
    </message>
    <message>
        <source>a letter came</source>
        <translation>er kwam een brief</translation>
    </message>
    <message>
        <source>{day}: {words}</source>
        <translation>{day}: {words}</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>Not today. Nothing of it is noted anywhere.</source>
        <translation>Vandaag niet. Daar wordt nergens iets van genoteerd.</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Vandaag niet</translation>
    </message>
    <message>
        <source>After all</source>
        <translation>Toch wel</translation>
    </message>
    <message>
        <source>The numbers of today are taken away.</source>
        <translation>De cijfers van vandaag zijn weggehaald.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>How your days were</source>
        <translation>Hoe uw dagen waren</translation>
    </message>
    <message>
        <source>When you give a day a number, for energy, for what weighs on you or for your sleep, you find it here again. You need not.</source>
        <translation>Geeft u een dag een cijfer, voor energie, voor wat op u drukt of voor uw slaap, dan vindt u het hier terug. Het hoeft niet.</translation>
    </message>
    <message>
        <source>Each dot is a number that you gave; days without one stay open. Dotted lines are the weeks of the course, small diamonds the days on which a letter came. Nothing is worked out of them.</source>
        <translation>Elke stip is een cijfer dat u gaf; dagen zonder cijfer blijven open. Stippellijnen zijn de weken van de cursus, kleine ruitjes de dagen waarop een brief kwam. Er wordt niets uit berekend.</translation>
    </message>
    <message>
        <source>The same in words</source>
        <translation>Hetzelfde in woorden</translation>
    </message>
</context>
<context>
    <name>OtherPractices</name>
    <message>
        <source>Find a practice by a word</source>
        <translation>Een oefening zoeken met een woord</translation>
    </message>
    <message>
        <source>No other practice has these words.</source>
        <translation>In geen andere oefening staan deze woorden.</translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <source>Other words on this page ({count})</source>
        <translation>Andere woorden op deze bladzijde ({count})</translation>
    </message>
    <message>
        <source>Written {when} · shared</source>
        <translation>Geschreven {when} · gedeeld</translation>
    </message>
    <message>
        <source>Written {when} · only for you</source>
        <translation>Geschreven {when} · alleen voor u</translation>
    </message>
    <message>
        <source>Bring these words back</source>
        <translation>Deze woorden terughalen</translation>
    </message>
    <message>
        <source>Bring back the words written {when}</source>
        <translation>De woorden terughalen die u {when} schreef</translation>
    </message>
</context>
<context>
    <name>OwnDoorsCard</name>
    <message>
        <source>Haven and you</source>
        <translation>Haven en u</translation>
    </message>
    <message>
        <source>Is everything all right?</source>
        <translation>Is alles in orde?</translation>
    </message>
    <message>
        <source>Haven looks at your vault, the disk, the sound, the connection and the clock, and tells you.</source>
        <translation>Haven kijkt uw kluis, de schijf, het geluid, de verbinding en de klok na, en zegt het u.</translation>
    </message>
    <message>
        <source>Your own time</source>
        <translation>Uw eigen tijd</translation>
    </message>
    <message>
        <source>How long you are at each dossier: counted only if you wish it, and seen by nobody else.</source>
        <translation>Hoe lang u bij elk dossier bent: alleen geteld als u dat wilt, en door niemand anders gezien.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Herinneringen</translation>
    </message>
    <message>
        <source>Whether Haven may remind you, on which days, and when it keeps quiet.</source>
        <translation>Of Haven u mag herinneren, op welke dagen, en wanneer het stil blijft.</translation>
    </message>
    <message>
        <source>Did practising trouble you?</source>
        <translation>Had u last van het oefenen?</translation>
    </message>
    <message>
        <source>Practising can also stir things up. Here you can write it down, and share it if you like.</source>
        <translation>Oefenen kan ook dingen losmaken. Hier kunt u het opschrijven, en delen als u wilt.</translation>
    </message>
</context>
<context>
    <name>OwnLetterCard</name>
    <message>
        <source>It comes back to you on {day}, on Today.</source>
        <translation>De brief komt op {day} bij u terug, op Vandaag.</translation>
    </message>
    <message>
        <source>It came back to you on {day}, and lies on Today.</source>
        <translation>De brief is op {day} bij u teruggekomen en ligt op Vandaag.</translation>
    </message>
    <message>
        <source>On another day…</source>
        <translation>Op een andere dag…</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Niet meer</translation>
    </message>
    <message>
        <source>Let it come back to you…</source>
        <translation>Laat de brief bij u terugkomen…</translation>
    </message>
    <message>
        <source>When would you like to read it again?</source>
        <translation>Wanneer wilt u de brief weer lezen?</translation>
    </message>
    <message>
        <source>Or on a day of your own</source>
        <translation>Of op een dag naar keuze</translation>
    </message>
    <message>
        <source>On that day</source>
        <translation>Op die dag</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat maar</translation>
    </message>
</context>
<context>
    <name>OwnTimeSheet</name>
    <message>
        <source>Your own time</source>
        <translation>Uw eigen tijd</translation>
    </message>
    <message>
        <source>How long you are at each dossier: for yourself, if you wish it.</source>
        <translation>Hoe lang u bij elk dossier bent: voor uzelf, als u dat wilt.</translation>
    </message>
    <message>
        <source>A minute counts while a dossier is in front and there was a key or the mouse within the last minute. Nobody else sees it: it is kept in your vault, reaches your own other computers sealed, and leaves them only as a file that you save here. While it is off nothing is counted.</source>
        <translation>Een minuut telt zolang een dossier voor u ligt en er in de laatste minuut een toets of de muis is gebruikt. Niemand anders ziet het: het wordt in uw kluis bewaard, komt verzegeld op uw andere eigen computers, en verlaat die alleen als een bestand dat u hier opslaat. Zolang het uit staat, wordt er niets geteld.</translation>
    </message>
    <message>
        <source>Count my time</source>
        <translation>Tel mijn tijd</translation>
    </message>
    <message>
        <source>Do not count it</source>
        <translation>Tel mijn tijd niet</translation>
    </message>
    <message>
        <source>Nothing was counted yet.</source>
        <translation>Er is nog niets geteld.</translation>
    </message>
    <message>
        <source>Save as a table (CSV)…</source>
        <translation>Opslaan als tabel (CSV)…</translation>
    </message>
    <message>
        <source>Erase what was counted</source>
        <translation>Wis wat er geteld is</translation>
    </message>
    <message>
        <source>Erase it for good</source>
        <translation>Wis het voorgoed</translation>
    </message>
    <message>
        <source>In the table patients stand by their number at the clinic, without names.</source>
        <translation>In de tabel staan patiënten met hun nummer bij de kliniek, zonder namen.</translation>
    </message>
    <message>
        <source>Week of {day} · {time}</source>
        <translation>Week van {day} · {time}</translation>
    </message>
    <message>
        <source>{name}: {time}</source>
        <translation>{name}: {time}</translation>
    </message>
    <message>
        <source>somebody no longer known here</source>
        <translation>iemand die hier niet meer bekend is</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>minder dan een minuut</translation>
    </message>
    <message>
        <source>From now on your time is counted.</source>
        <translation>Vanaf nu wordt uw tijd geteld.</translation>
    </message>
    <message>
        <source>Your time is not counted any more.</source>
        <translation>Uw tijd wordt niet meer geteld.</translation>
    </message>
    <message>
        <source>What was counted is erased.</source>
        <translation>Wat geteld was, is gewist.</translation>
    </message>
    <message>
        <source>own-time</source>
        <translation>eigen-tijd</translation>
    </message>
    <message>
        <source>Save your own time</source>
        <translation>Sla uw eigen tijd op</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>Your own time was saved.</source>
        <translation>Uw eigen tijd is opgeslagen.</translation>
    </message>
</context>
<context>
    <name>OwnVoiceCard</name>
    <message>
        <source>A voice of your own</source>
        <translation>Een eigen stem</translation>
    </message>
    <message>
        <source>Read the practices of the course aloud yourself, and patients can hear them in a voice that they know.</source>
        <translation>Lees de oefeningen van de cursus zelf voor, en patiënten kunnen ze horen in een stem die ze kennen.</translation>
    </message>
    <message>
        <source>Open the recording room</source>
        <translation>De opnamekamer openen</translation>
    </message>
    <message>
        <source>Recorded by {name}</source>
        <translation>Ingesproken door {name}</translation>
    </message>
    <message>
        <source>Begins in the voice of {name}</source>
        <translation>Begint met de stem van {name}</translation>
    </message>
    <message>
        <source>The length can be changed while it plays.</source>
        <translation>De duur kunt u tijdens het luisteren veranderen.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Something else, in your own words</source>
        <translation>Iets anders, in uw eigen woorden</translation>
    </message>
</context>
<context>
    <name>PageOfWords</name>
    <message>
        <source>{voice} · {practice}, piece {place} of {pieces} · {kept} of {count} in all are kept</source>
        <translation>{voice} · {practice}, stukje {place} van {pieces} · in totaal {kept} van {count} bewaard</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Last written {when}</source>
        <translation>Laatst geschreven {when}</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gedeeld</translation>
    </message>
    <message>
        <source>only for you</source>
        <translation>alleen voor u</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Wat er staat</translation>
    </message>
    <message>
        <source>How it was before</source>
        <translation>Hoe het eerder was</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin: {title}</source>
        <translation>Beginnen: {title}</translation>
    </message>
    <message>
        <source>Change or share</source>
        <translation>Wijzigen of delen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaren als pdf</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <translation>Geschreven {when}</translation>
    </message>
    <message>
        <source>Take these words up again</source>
        <translation>Deze woorden weer gebruiken</translation>
    </message>
</context>
<context>
    <name>PaperPart</name>
    <message>
        <source>Space for more if you want it</source>
        <translation>Ruimte voor meer, als u wilt</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Your papers</source>
        <translation>Uw papieren</translation>
    </message>
    <message>
        <source>They are never finished. Change them when something changes; how they were before stays with them.</source>
        <translation>Ze zijn nooit af. Wijzig ze als er iets verandert; hoe ze eerder waren, blijft erbij.</translation>
    </message>
    <message>
        <source>Your letter comes back on {day}.</source>
        <translation>Uw brief komt terug op {day}.</translation>
    </message>
    <message>
        <source>The earlier words are the present ones again.</source>
        <translation>De eerdere woorden gelden weer.</translation>
    </message>
    <message>
        <source>Your letter stays among your papers.</source>
        <translation>Uw brief blijft bij uw papieren.</translation>
    </message>
    <message>
        <source>Write another letter to yourself</source>
        <translation>Schrijf nog een brief aan uzelf</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Choose words with Shift and the arrow keys; Enter begins a note.</source>
        <translation>Kies woorden met Shift en de pijltjestoetsen; Enter begint een notitie.</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Uw wachtzin</translation>
    </message>
    <message>
        <source>Nobody else knows it and nobody can look it up. Your recovery sheet stays as it is.</source>
        <translation>Niemand anders kent hem en niemand kan hem opzoeken. Uw herstelblad blijft geldig.</translation>
    </message>
    <message>
        <source>The passphrase until now</source>
        <translation>Uw huidige wachtzin</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Several words in a row are easy to keep in mind.</source>
        <translation>
            <numerusform>Minstens %n teken. Een paar woorden achter elkaar zijn goed te onthouden.</numerusform>
            <numerusform>Minstens %n tekens. Een paar woorden achter elkaar zijn goed te onthouden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>De nieuwe wachtzin</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>De nieuwe wachtzin nog een keer</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Wachtzin wijzigen</translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>De nieuwe wachtzin heeft minstens %n teken nodig.</numerusform>
            <numerusform>De nieuwe wachtzin heeft minstens %n tekens nodig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ. Nothing was changed.</source>
        <translation>De twee nieuwe wachtzinnen verschillen. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens Haven.</source>
        <translation>Vanaf nu opent de nieuwe wachtzin Haven.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een moment…</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>A passphrase of your own</source>
        <translation>Een eigen wachtzin</translation>
    </message>
    <message>
        <source>It opens Haven on this computer, and only you know it. A few words in a row that mean something to you alone are strong, and easier to remember than a short word with signs in it.</source>
        <translation>Die opent Haven op deze computer, en alleen u kent hem. Een paar woorden achter elkaar die alleen voor u iets betekenen zijn sterk, en makkelijker te onthouden dan een kort woord met leestekens.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Nog een keer dezelfde</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>PathCard</name>
    <message>
        <source>Your path</source>
        <translation>Uw weg</translation>
    </message>
    <message>
        <source>After the course</source>
        <translation>Na de cursus</translation>
    </message>
    <message>
        <source>All weeks are behind you, and all of them stay open</source>
        <translation>Alle weken liggen achter u, en ze blijven allemaal open</translation>
    </message>
    <message>
        <source>The silent day, between week 6 and week 7</source>
        <translation>De stille dag, tussen week 6 en week 7</translation>
    </message>
    <message>
        <source>The week of the silent day</source>
        <translation>De week van de stille dag</translation>
    </message>
    <message>
        <source>Week {week} of {last}</source>
        <translation>Week {week} van {last}</translation>
    </message>
    <message>
        <source>{where}, once more</source>
        <translation>{where}, nog een keer</translation>
    </message>
    <message>
        <source>A pause is planned: {days}.</source>
        <translation>Er is een pauze gepland: {days}.</translation>
    </message>
    <message>
        <source>Your week, and pauses</source>
        <translation>Uw week, en pauzes</translation>
    </message>
    <message>
        <source>Your papers</source>
        <translation>Uw papieren</translation>
    </message>
    <message>
        <source>What stays with you</source>
        <translation>Wat bij u blijft</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>No day of the pause counts. {name} writes again on {day}, and may write before.</source>
        <translation>Geen dag van de pauze telt. {name} schrijft weer op {day}, en misschien al eerder.</translation>
    </message>
    <message>
        <source>In a pause no letter is agreed; {name} may write all the same.</source>
        <translation>In een pauze is er geen brief afgesproken; {name} kan toch schrijven.</translation>
    </message>
    <message>
        <source>You can read ahead and look back whenever you like.</source>
        <translation>Vooruitlezen en teruglezen mag altijd.</translation>
    </message>
    <message>
        <source>Feedback day is {day}. What you share before {evening} evening, {name} reads then.</source>
        <translation>Uw brief komt op {day}. Wat u vóór {evening}avond deelt, leest {name} dan.</translation>
    </message>
    <message>
        <source>You left the clinic, so nobody there reads along. Everything stays on this computer.</source>
        <translation>U bent bij de kliniek weggegaan, dus daar leest niemand mee. Alles blijft op deze computer.</translation>
    </message>
    <message>
        <source>Nobody at the clinic reads along now. The course, your diary and your letters stay yours.</source>
        <translation>Bij de kliniek leest nu niemand mee. De cursus, uw dagboek en uw brieven blijven van u.</translation>
    </message>
    <message>
        <source>Your treatment has ended, and no day is agreed for letters. {name} can still read what you share. For anything that cannot wait, please phone.</source>
        <translation>Uw behandeling is afgerond, en er is geen dag voor brieven afgesproken. {name} kan nog lezen wat u deelt. Bel alstublieft als iets niet kan wachten.</translation>
    </message>
    <message>
        <source>{name} reads what you share once more, on {day}.</source>
        <translation>{name} leest nog één keer wat u deelt, op {day}.</translation>
    </message>
    <message>
        <source>{name} can still read what you share. No day is agreed for letters any more; when one comes, it lies here. For anything that cannot wait, please phone.</source>
        <translation>{name} kan nog lezen wat u deelt. Er is geen dag meer afgesproken voor brieven; komt er een, dan ligt die hier. Bel voor alles wat niet kan wachten.</translation>
    </message>
</context>
<context>
    <name>PatientMark</name>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Amber</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pruim</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Oker</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Roze</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Zeegroen</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>Een andere kleur kiezen</translation>
    </message>
    <message>
        <source>{name}, {colour}</source>
        <translation>{name}, {colour}</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>Kleur van {name}</translation>
    </message>
</context>
<context>
    <name>PauseCard</name>
    <message>
        <source>You are in a pause</source>
        <translation>U bent in een pauze</translation>
    </message>
    <message>
        <source>You are in a pause until {day}</source>
        <translation>U bent in een pauze tot en met {day}</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>{name} set this pause. You can change or end it like one of your own.</source>
        <translation>{name} heeft deze pauze ingesteld. U kunt haar veranderen of beëindigen als een pauze van uzelf.</translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
    <message>
        <source>Nothing is expected of you, and no day of it counts. The course waits where you left it. Everything stays open to you, if you feel like it.</source>
        <translation>Er wordt niets van u verwacht, en geen dag ervan telt. De cursus wacht waar u die liet. Alles blijft voor u open, als u er zin in hebt.</translation>
    </message>
    <message>
        <source>Nothing is expected of you, and no day of it counts. The course waits where you left it. The pause is shared with {name}, and nothing else. Everything stays open to you, if you feel like it.</source>
        <translation>Er wordt niets van u verwacht, en geen dag ervan telt. De cursus wacht waar u die liet. De pauze wordt gedeeld met {name}, en verder niets. Alles blijft voor u open, als u er zin in hebt.</translation>
    </message>
    <message>
        <source>The pause is over</source>
        <translation>De pauze is voorbij</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere dagen…</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>From when until when?</source>
        <translation>Van wanneer tot wanneer?</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>De eerste dag</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>De laatste dag</translation>
    </message>
    <message>
        <source>I do not know yet until when</source>
        <translation>Ik weet nog niet tot wanneer</translation>
    </message>
    <message>
        <source>{name} sees from when until when, and nothing else.</source>
        <translation>{name} ziet van wanneer tot wanneer, en verder niets.</translation>
    </message>
    <message>
        <source>Set the pause</source>
        <translation>Pauze instellen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat maar</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Luisteren</translation>
    </message>
    <message>
        <source>A picture of {name}</source>
        <translation>Een foto van {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>PhraseModel</name>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
</context>
<context>
    <name>PhrasePopup</name>
    <message>
        <source>Your phrases</source>
        <translation>Uw eigen zinnen</translation>
    </message>
    <message>
        <source>Search your phrases</source>
        <translation>In uw eigen zinnen zoeken</translation>
    </message>
    <message>
        <source>Search your phrases; arrow keys choose, Enter puts in</source>
        <translation>In uw eigen zinnen zoeken; kiezen met de pijltjes, invoegen met Enter</translation>
    </message>
    <message>
        <source>Phrases that were found</source>
        <translation>Gevonden zinnen</translation>
    </message>
    <message>
        <source>No phrase has all of these words.</source>
        <translation>Geen zin bevat al deze woorden.</translation>
    </message>
    <message>
        <source>There are no phrases yet. They are written at “Phrases”, at the left.</source>
        <translation>Er zijn nog geen eigen zinnen. U schrijft ze links, bij “Eigen zinnen”.</translation>
    </message>
</context>
<context>
    <name>PhraseSheet</name>
    <message>
        <source>Your words</source>
        <translation>Uw woorden</translation>
    </message>
    <message>
        <source>for instance “tired is allowed”</source>
        <translation>bijvoorbeeld “moe zijn mag”</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>De woorden</translation>
    </message>
    <message>
        <source>{name} becomes the first name of whom you write to. Any other words in curly brackets, like {blank}, stay open until you fill them in; a letter with an open blank is not sent.</source>
        <translation>{name} wordt de voornaam van degene aan wie u schrijft. Andere woorden tussen accolades, zoals {blank}, blijven open tot u ze invult; een brief waarin nog iets open is, wordt niet verstuurd.</translation>
    </message>
    <message>
        <source>What you call it</source>
        <translation>Hoe u deze zin noemt</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>In welke taal</translation>
    </message>
    <message>
        <source>Remove this phrase</source>
        <translation>Deze zin verwijderen</translation>
    </message>
    <message>
        <source>in any</source>
        <translation>in elke taal</translation>
    </message>
    <message>
        <source>kept {time}</source>
        <translation>bewaard {time}</translation>
    </message>
    <message>
        <source>without words nothing is kept</source>
        <translation>zonder woorden wordt niets bewaard</translation>
    </message>
</context>
<context>
    <name>PhrasesPage</name>
    <message>
        <source>No phrases yet</source>
        <translation>Nog geen eigen zinnen</translation>
    </message>
    <message>
        <source>What you explain in many letters can stand here once, in your own words. While you write, Ctrl+Space brings it into the letter or a note.</source>
        <translation>Wat u in veel brieven uitlegt, kan hier één keer staan, in uw eigen woorden. Terwijl u schrijft, zet Ctrl+spatie het in de brief of in een notitie.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search your phrases</source>
        <translation>In uw eigen zinnen zoeken</translation>
    </message>
    <message>
        <source>Your phrases</source>
        <translation>Uw eigen zinnen</translation>
    </message>
    <message>
        <source>No phrase has all of these words.</source>
        <translation>Geen zin bevat al deze woorden.</translation>
    </message>
    <message>
        <source>Write a phrase</source>
        <translation>Een zin schrijven</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>Om mee te beginnen</translation>
    </message>
    <message>
        <source>These are offered; only what you take is kept among yours, and you can change every word of it.</source>
        <translation>Deze zinnen zijn een aanbod. Alleen wat u overneemt, komt bij uw eigen zinnen, en u kunt er elk woord van veranderen.</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Eigen zinnen</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>“{name}” is verwijderd.</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Deze overnemen</translation>
    </message>
    <message>
        <source>Take “{name}”</source>
        <translation>“{name}” overnemen</translation>
    </message>
</context>
<context>
    <name>PieceControls</name>
    <message>
        <source>The piece before</source>
        <translation>Het vorige stukje</translation>
    </message>
    <message>
        <source>The piece after</source>
        <translation>Het volgende stukje</translation>
    </message>
    <message>
        <source>Next one to read</source>
        <translation>Volgende om te lezen</translation>
    </message>
    <message>
        <source>Hear from here on</source>
        <translation>Vanaf hier beluisteren</translation>
    </message>
    <message>
        <source>Throw this take away</source>
        <translation>Deze opname weggooien</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n gepland</numerusform>
            <numerusform>%n gepland</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cursus</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>My patients</source>
        <translation>Mijn patiënten</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Te lezen</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Eigen zinnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
</context>
<context>
    <name>PlanGivenCard</name>
    <message>
        <source>A practice in your voice</source>
        <translation>Een oefening met uw stem</translation>
    </message>
    <message>
        <source>Recorded for this one patient. It stands first among the practices, plays between two bells, and is as long as you spoke.</source>
        <translation>Ingesproken voor deze ene patiënt. De oefening staat vooraan, klinkt tussen twee bellen en duurt zo lang als u sprak.</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Hoe de oefening heet</translation>
    </message>
    <message>
        <source>What it is for, in words for your patient</source>
        <translation>Waar de oefening voor is, in woorden voor uw patiënt</translation>
    </message>
    <message>
        <source>Given: {title}, {length}</source>
        <translation>Gegeven: {title}, {length}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Inspreken</translation>
    </message>
</context>
<context>
    <name>PlanNewsCard</name>
    <message>
        <source>Nothing is sent before that; until then it is kept on this computer.</source>
        <translation>Eerder wordt er niets verstuurd; tot dan blijft het bewaard op deze computer.</translation>
    </message>
    <message>
        <source>{name} will read</source>
        <translation>{name} zal lezen</translation>
    </message>
    <message>
        <source>In the plan of {name} nothing is about to change.</source>
        <translation>In het plan van {name} verandert er niets.</translation>
    </message>
    <message>
        <source>Put this into the plan of {name}</source>
        <translation>Zet dit in het plan van {name}</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>{therapist} recorded a practice for you: {title}.</source>
        <translation>{therapist} heeft een oefening voor u ingesproken: {title}.</translation>
    </message>
    <message>
        <source>{therapist} recorded a practice for you. It still needs a title.</source>
        <translation>{therapist} heeft een oefening voor u ingesproken. Er moet nog een titel bij.</translation>
    </message>
    <message>
        <source>Why, in words for your patient</source>
        <translation>Waarom, in woorden voor uw patiënt</translation>
    </message>
    <message>
        <source>Leave this as it was</source>
        <translation>Dit laten zoals het was</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Put it in all the same</source>
        <translation>Toch in het plan zetten</translation>
    </message>
    <message>
        <source>Back to the letter</source>
        <translation>Terug naar de brief</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Het plan</translation>
    </message>
    <message>
        <source>Everything is kept as a draft while you change it, and sent in one go.</source>
        <translation>Alles blijft een concept terwijl u het verandert, en gaat in één keer weg.</translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation>Bekijk wat verandert</translation>
    </message>
    <message>
        <source>The plan of {name}</source>
        <translation>Het plan van {name}</translation>
    </message>
    <message>
        <source>A plan can be changed once the course has begun, and while your patient is yours.</source>
        <translation>Een plan kan veranderd worden zodra de cursus begonnen is, en zolang u deze patiënt begeleidt.</translation>
    </message>
    <message>
        <source>It is in the plan of {name} now, and leaves with the next sync.</source>
        <translation>Het staat nu in het plan van {name} en gaat mee met de volgende synchronisatie.</translation>
    </message>
    <message>
        <source>Nothing was changed, so nothing was sent.</source>
        <translation>Er is niets veranderd, dus ook niets verstuurd.</translation>
    </message>
    <message>
        <source>{name} is no longer in your care. What you drafted is kept here.</source>
        <translation>{name} is niet meer onder uw hoede. Uw concept is hier bewaard.</translation>
    </message>
    <message>
        <source>A week that you wanted to change has begun meanwhile. Look at the path again; your draft is kept.</source>
        <translation>Een week die u wilde veranderen, is intussen begonnen. Kijk nog eens naar de weg; uw concept is bewaard.</translation>
    </message>
    <message>
        <source>Days of a pause in this draft have passed meanwhile, so nothing was sent. Leave that pause as it was and plan it anew from today; everything else is kept.</source>
        <translation>Dagen van een pauze in dit concept zijn intussen voorbij, dus er is niets verstuurd. Laat die pauze zoals die was en plan die opnieuw vanaf vandaag; al het andere blijft bewaard.</translation>
    </message>
    <message>
        <source>The recording needs a title first. Everything is kept.</source>
        <translation>De opname heeft eerst een titel nodig. Alles is bewaard.</translation>
    </message>
    <message>
        <source>There is a title, and no recording for it on this computer. Everything is kept.</source>
        <translation>Er is een titel, maar op deze computer geen opname erbij. Alles is bewaard.</translation>
    </message>
    <message>
        <source>It stays as it was.</source>
        <translation>Het blijft zoals het was.</translation>
    </message>
    <message>
        <source>“{title}” is taken back.</source>
        <translation>“{title}” is teruggenomen.</translation>
    </message>
</context>
<context>
    <name>PlanPathCard</name>
    <message>
        <source>The path of weeks</source>
        <translation>De weg door de weken</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog een keer</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Bring back {week}</source>
        <translation>{week} terughalen</translation>
    </message>
    <message>
        <source>As in the course</source>
        <translation>Zoals in de cursus</translation>
    </message>
    <message>
        <source>Weeks that were begun stay as they were.</source>
        <translation>Weken die begonnen zijn, blijven zoals ze waren.</translation>
    </message>
    <message>
        <source>The course is over.</source>
        <translation>De cursus is voorbij.</translation>
    </message>
    <message>
        <source>{week} (over)</source>
        <translation>{week} (voorbij)</translation>
    </message>
    <message>
        <source>{week} (now)</source>
        <translation>{week} (nu)</translation>
    </message>
    <message>
        <source>{week}, {days}</source>
        <translation>{week}, {days}</translation>
    </message>
</context>
<context>
    <name>PlanPauseCard</name>
    <message>
        <source>A pause</source>
        <translation>Een pauze</translation>
    </message>
    <message>
        <source>No day of it counts: the course and your letters wait. Your patient can end it at any time.</source>
        <translation>Geen dag van de pauze telt: de cursus en uw brieven wachten. Uw patiënt kan de pauze altijd beëindigen.</translation>
    </message>
    <message>
        <source>Nobody knows yet until when</source>
        <translation>Niemand weet nog tot wanneer</translation>
    </message>
    <message>
        <source>Plan this pause</source>
        <translation>Deze pauze plannen</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>De eerste dag</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>De laatste dag</translation>
    </message>
    <message>
        <source>Set: {days}</source>
        <translation>Ingesteld: {days}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
</context>
<context>
    <name>PlanSpareCard</name>
    <message>
        <source>What practices spare</source>
        <translation>Wat oefeningen ontzien</translation>
    </message>
    <message>
        <source>Set here only what a doctor, a physiotherapist, or you yourself as a clinician cleared: Haven does not judge what is safe. It comes on top of what your patient chose and takes nothing of that away.</source>
        <translation>Stel hier alleen in wat een arts, een fysiotherapeut of uzelf als behandelaar heeft vastgesteld: Haven beoordeelt niet wat veilig is. Het komt bij wat uw patiënt koos en neemt daar niets van weg.</translation>
    </message>
</context>
<context>
    <name>PlanWeekCard</name>
    <message>
        <source>Add a practice</source>
        <translation>Een oefening toevoegen</translation>
    </message>
    <message>
        <source>As in the course</source>
        <translation>Zoals in de cursus</translation>
    </message>
    <message>
        <source>The silent day has practices of its own; your patient plans them.</source>
        <translation>De stille dag heeft eigen oefeningen; uw patiënt plant ze.</translation>
    </message>
    <message>
        <source>In the course: {practices}</source>
        <translation>In de cursus: {practices}</translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message>
        <source>Your week</source>
        <translation>Uw week</translation>
    </message>
    <message>
        <source>A practice finds its place more easily when it has a time and a place. What does not come about, does not come about: nobody counts it.</source>
        <translation>Een oefening komt er makkelijker van als die een tijd en een plek heeft. Wat er niet van komt, komt er niet van: niemand telt het.</translation>
    </message>
    <message>
        <source>Your quiet moment is kept.</source>
        <translation>Uw rustige moment is bewaard.</translation>
    </message>
    <message>
        <source>Taken out of your week.</source>
        <translation>Uit uw week gehaald.</translation>
    </message>
    <message>
        <source>The pause is set. The course waits for you.</source>
        <translation>De pauze is ingesteld. De cursus wacht op u.</translation>
    </message>
    <message>
        <source>There is no pause now. The course goes on where it was.</source>
        <translation>Er is nu geen pauze. De cursus gaat verder waar die was.</translation>
    </message>
    <message>
        <source>Your own mix is kept.</source>
        <translation>Uw eigen mix is bewaard.</translation>
    </message>
    <message>
        <source>Quiet moments</source>
        <translation>Rustige momenten</translation>
    </message>
    <message>
        <source>When is the house quiet for ten minutes, and where? Today then tells you when the next one comes.</source>
        <translation>Wanneer is het tien minuten rustig in huis, en waar? Vandaag zegt u dan wanneer het volgende moment komt.</translation>
    </message>
    <message>
        <source>Add a quiet moment</source>
        <translation>Rustig moment toevoegen</translation>
    </message>
    <message>
        <source>{name} planned this week for you</source>
        <translation>{name} heeft deze week voor u gepland</translation>
    </message>
    <message>
        <source>Print your week</source>
        <translation>Uw week afdrukken</translation>
    </message>
    <message>
        <source>Save it as PDF</source>
        <translation>Bewaren als pdf</translation>
    </message>
    <message>
        <source>Print a note for the household</source>
        <translation>Briefje voor de huisgenoten afdrukken</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Change: {moment}</source>
        <translation>Wijzigen: {moment}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Eruit halen</translation>
    </message>
    <message>
        <source>Take out: {moment}</source>
        <translation>Eruit halen: {moment}</translation>
    </message>
    <message>
        <source>A pause</source>
        <translation>Een pauze</translation>
    </message>
    <message>
        <source>In treatment, ill, away, or simply too much: a pause stops the weeks. Haven keeps quiet, nothing is expected, and afterwards the course goes on where it was.</source>
        <translation>In behandeling, ziek, op reis, of gewoon te veel: een pauze zet de weken stil. Haven houdt zich rustig, er wordt niets verwacht, en daarna gaat de cursus verder waar die was.</translation>
    </message>
    <message>
        <source>Now: {days}</source>
        <translation>Nu: {days}</translation>
    </message>
    <message>
        <source>Planned: {days}</source>
        <translation>Gepland: {days}</translation>
    </message>
    <message>
        <source>Set by {name}. {reason}</source>
        <translation>Ingesteld door {name}. {reason}</translation>
    </message>
    <message>
        <source>Behind you: {days}</source>
        <translation>Achter u: {days}</translation>
    </message>
    <message>
        <source>Take a pause</source>
        <translation>Neem een pauze</translation>
    </message>
    <message>
        <source>The pause is over</source>
        <translation>De pauze is voorbij</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere dagen</translation>
    </message>
    <message>
        <source>{label}: {days}</source>
        <translation>{label}: {days}</translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
    <message>
        <source>Your own mix</source>
        <translation>Uw eigen mix</translation>
    </message>
    <message>
        <source>After the course Today offers you one of these at a time, the one that you have not done for longest. Choose what does you good.</source>
        <translation>Na de cursus biedt Vandaag u er telkens één aan: de oefening die u het langst niet hebt gedaan. Kies wat u goeddoet.</translation>
    </message>
    <message>
        <source>Diary: {title}. One line is enough.</source>
        <translation>Dagboek: {title}. Eén regel is genoeg.</translation>
    </message>
    <message>
        <source>{name} writes to you on {day}.</source>
        <translation>{name} schrijft u op {day}.</translation>
    </message>
    <message>
        <source>a pause</source>
        <translation>een pauze</translation>
    </message>
</context>
<context>
    <name>PlayerWindow</name>
    <message>
        <source>This practice goes on. Escape leaves it; then the breathing space can begin.</source>
        <translation>Deze oefening gaat door. Met Escape verlaat u de oefening; dan kan de ademruimte beginnen.</translation>
    </message>
    <message>
        <source>Leave the practice</source>
        <translation>Oefening verlaten</translation>
    </message>
    <message>
        <source>Dim the screen</source>
        <translation>Scherm dimmen</translation>
    </message>
    <message>
        <source>15 s</source>
        <translation>15 s</translation>
    </message>
    <message>
        <source>Back 15 seconds</source>
        <translation>15 seconden terug</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Forward 15 seconds</source>
        <translation>15 seconden vooruit</translation>
    </message>
    <message>
        <source>Without words. Whatever comes may come.</source>
        <translation>Zonder woorden. Wat komt, mag komen.</translation>
    </message>
    <message>
        <source>There is no voice for this practice yet; the words are shown.</source>
        <translation>Voor deze oefening is er nog geen stem; u ziet de woorden.</translation>
    </message>
    <message>
        <source>{name} is a computer-made voice, still a draft</source>
        <translation>{name} is een computerstem, nog een proefversie</translation>
    </message>
    <message>
        <source>{name} is a computer-made voice</source>
        <translation>{name} is een computerstem</translation>
    </message>
    <message>
        <source>Spoken by {name}</source>
        <translation>Ingesproken door {name}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>this week</source>
        <translation>deze week</translation>
    </message>
    <message>
        <source>What people find hard here</source>
        <translation>Wat mensen hier moeilijk vinden</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Today&apos;s practice</source>
        <translation>Oefening van vandaag</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Low energy today</source>
        <translation>Weinig energie vandaag</translation>
    </message>
    <message numerus="yes">
        <source>Chooses %n minutes.</source>
        <translation>
            <numerusform>Kiest %n minuut.</numerusform>
            <numerusform>Kiest %n minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin: {practice}</source>
        <translation>Beginnen: {practice}</translation>
    </message>
    <message>
        <source>Today&apos;s practice, as your therapist planned it</source>
        <translation>De oefening van vandaag, zoals uw therapeut die plande</translation>
    </message>
    <message>
        <source>A practice of your own mix</source>
        <translation>Een oefening uit uw eigen mix</translation>
    </message>
    <message>
        <source>you did this one once this week</source>
        <translation>deze deed u één keer deze week</translation>
    </message>
    <message>
        <source>you did this one twice this week</source>
        <translation>deze deed u twee keer deze week</translation>
    </message>
    <message numerus="yes">
        <source>you did this one %n times this week</source>
        <translation>
            <numerusform>deze deed u %n keer deze week</numerusform>
            <numerusform>deze deed u %n keer deze week</numerusform>
        </translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation>Stem: {name}</translation>
    </message>
</context>
<context>
    <name>PracticeChooser</name>
    <message>
        <source>Practice</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>{practice} · {kept} of {count} kept</source>
        <translation>{practice} · {kept} van {count} bewaard</translation>
    </message>
</context>
<context>
    <name>PracticePanel</name>
    <message>
        <source>Practice, last seven days</source>
        <translation>Oefenen, laatste zeven dagen</translation>
    </message>
    <message>
        <source>After practice</source>
        <translation>Na het oefenen</translation>
    </message>
    <message>
        <source>The practice log is not shared.</source>
        <translation>Het oefenlogboek is niet gedeeld.</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>{day}, {title}, {length}</source>
        <translation>{day}, {title}, {length}</translation>
    </message>
    <message>
        <source>{head}: {said}</source>
        <translation>{head}: {said}</translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation>“{line}”</translation>
    </message>
    <message>
        <source>Nothing was said after practice.</source>
        <translation>Na het oefenen is niets opgemerkt.</translation>
    </message>
    <message>
        <source>Note as an unwanted effect</source>
        <translation>Noteer als ongewenst effect</translation>
    </message>
    <message>
        <source>Note as an unwanted effect: {line}</source>
        <translation>Noteer als ongewenst effect: {line}</translation>
    </message>
</context>
<context>
    <name>PracticeRow</name>
    <message>
        <source>The main practice</source>
        <translation>De hoofdoefening</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Ook</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Weghalen</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>{label}: {practice}</source>
        <translation>{label}: {practice}</translation>
    </message>
</context>
<context>
    <name>PracticeSheet</name>
    <message>
        <source>A line in your own words</source>
        <translation>Een regel in uw eigen woorden</translation>
    </message>
    <message>
        <source>A practice of my own</source>
        <translation>Een eigen oefening</translation>
    </message>
    <message>
        <source>Practised without the computer</source>
        <translation>Zonder de computer geoefend</translation>
    </message>
    <message>
        <source>As far as you remember. Everything but the minutes may be left open.</source>
        <translation>Voor zover u het nog weet. Alles behalve de minuten mag openblijven.</translation>
    </message>
    <message>
        <source>{title}, {when}</source>
        <translation>{title}, {when}</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Iets anders</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Wat het was</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>Begonnen om</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Put it in the log</source>
        <translation>In het logboek zetten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Take it out of the log</source>
        <translation>Uit het logboek halen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
</context>
<context>
    <name>PractisePage</name>
    <message>
        <source>Practise</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Any length is a whole practice. You may stop at any moment; nothing has to be felt.</source>
        <translation>Elke duur is een hele oefening. U mag altijd stoppen; u hoeft niets te voelen.</translation>
    </message>
    <message>
        <source>What I have to spare</source>
        <translation>Wat ik moet ontzien</translation>
    </message>
    <message>
        <source>Without words: a timer with bells</source>
        <translation>Zonder woorden: een timer met een bel</translation>
    </message>
    <message>
        <source>A silent day: plan it, or go on with it</source>
        <translation>Een stille dag: plannen, of ermee verdergaan</translation>
    </message>
    <message>
        <source>Headphones help, and a room where nobody needs you for a while. Without them it is a practice as well.</source>
        <translation>Een koptelefoon helpt, en een kamer waar niemand u even nodig heeft. Zonder is het ook een oefening.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>How much energy is there right now?</source>
        <translation>Hoeveel energie is er op dit moment?</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>volop</translation>
    </message>
    <message>
        <source>leaving this open is fine</source>
        <translation>openlaten mag</translation>
    </message>
    <message>
        <source>— the lengths below are a proposal</source>
        <translation>— de duur hieronder is een voorstel</translation>
    </message>
    <message>
        <source>Everything is proposed shorter and gentler this time, as you wished.</source>
        <translation>Alles wordt deze keer korter en zachter voorgesteld, zoals u wilde.</translation>
    </message>
    <message numerus="yes">
        <source>All other practices (%n)</source>
        <translation>
            <numerusform>De andere oefening (%n)</numerusform>
            <numerusform>Alle andere oefeningen (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Oefeningen</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>This is exactly what {name} will see, and nothing else.</source>
        <translation>Dit is precies wat {name} te zien krijgt, en niets anders.</translation>
    </message>
    <message>
        <source>Week {week} · written {day}, {time}</source>
        <translation>Week {week} · geschreven {day}, {time}</translation>
    </message>
    <message>
        <source>Share this</source>
        <translation>Dit delen</translation>
    </message>
    <message>
        <source>Back to my page</source>
        <translation>Terug naar mijn bladzijde</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Verder schrijven</translation>
    </message>
    <message>
        <source>Your letter as it will be seen</source>
        <translation>Uw brief zoals die gelezen wordt</translation>
    </message>
    <message>
        <source>Send to {name} all the same</source>
        <translation>Toch versturen aan {name}</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Teruggaan</translation>
    </message>
    <message>
        <source>Send to {name} now</source>
        <translation>Nu versturen aan {name}</translation>
    </message>
    <message>
        <source>This letter goes to</source>
        <translation>Deze brief gaat naar</translation>
    </message>
    <message>
        <source>Send to {name}</source>
        <translation>Versturen aan {name}</translation>
    </message>
    <message>
        <source>It leaves one minute after this, or once there is a connection. Until it leaves it can be called back.</source>
        <translation>De brief vertrekt een minuut hierna, of zodra er verbinding is. Tot hij vertrekt, kunt u hem terughalen.</translation>
    </message>
    <message>
        <source>With an open blank it is not sent.</source>
        <translation>Zolang er nog iets open is, wordt de brief niet verstuurd.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Leave on {when}</source>
        <translation>Laten vertrekken op {when}</translation>
    </message>
    <message>
        <source>Now means in one minute. On the agreed day it leaves when Haven is open and unlocked here, from {time} on. Until it leaves it can be called back.</source>
        <translation>Nu betekent over een minuut. Op de afgesproken dag vertrekt de brief vanaf {time}, zodra Haven hier open en ontgrendeld is. Tot hij vertrekt, kunt u hem terughalen.</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Notes in your diary</source>
        <translation>Notities in uw dagboek</translation>
    </message>
    <message>
        <source>Letter of {date}</source>
        <translation>Brief van {date}</translation>
    </message>
    <message>
        <source>Haven: recovery sheet</source>
        <translation>Haven: herstelblad</translation>
    </message>
    <message>
        <source>Your recovery sheet</source>
        <translation>Uw herstelblad</translation>
    </message>
    <message>
        <source>With this code you open your Haven again when you have forgotten your passphrase. On a new computer, or a second one, it brings everything back. Nobody else has it: not the clinic, and not those who make Haven.</source>
        <translation>Met deze code opent u uw Haven weer als u uw wachtzin bent vergeten. Op een nieuwe computer, of op een tweede, brengt hij alles terug. Niemand anders heeft de code: de kliniek niet, en de makers van Haven niet.</translation>
    </message>
    <message>
        <source>It is asked for on a new computer, together with the code.</source>
        <translation>Op een nieuwe computer wordt ernaar gevraagd, samen met de code.</translation>
    </message>
    <message>
        <source>On paper, at home, where you keep your passport. Not beside the computer, not as a photo on your phone, and not in an e-mail. Whoever has this sheet can read everything that you wrote.</source>
        <translation>Op papier, thuis, waar u uw paspoort bewaart. Niet naast de computer, niet als foto op uw telefoon en niet in een e-mail. Wie dit blad heeft, kan alles lezen wat u schreef.</translation>
    </message>
    <message>
        <source>Please phone the clinic at once. It can see to it that this sheet brings nothing back any more.</source>
        <translation>Bel meteen de kliniek. Die kan ervoor zorgen dat dit blad niets meer terugbrengt.</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Waar u het bewaart</translation>
    </message>
    <message>
        <source>Address of the clinic</source>
        <translation>Adres van de kliniek</translation>
    </message>
    <message>
        <source>If you think that somebody has seen it</source>
        <translation>Als u denkt dat iemand het heeft gezien</translation>
    </message>
    <message>
        <source>Haven recovery sheet</source>
        <translation>Herstelblad Haven</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Opslaan als pdf</translation>
    </message>
    <message>
        <source>What does not come about, does not come about. Three breaths at a window count too.</source>
        <translation>Wat er niet van komt, komt er niet van. Drie keer ademen bij het raam is ook oefenen.</translation>
    </message>
    <message>
        <source>Quiet moments in this house</source>
        <translation>Rustige momenten in dit huis</translation>
    </message>
    <message>
        <source>At these times I practise:</source>
        <translation>Op deze tijden oefen ik:</translation>
    </message>
    <message>
        <source>You can do what you always do, a little more softly. Please keep the door closed, and let the telephone and the bell be yours for that time. I am not asleep and not cross. If something is the matter, knock.</source>
        <translation>Jullie kunnen doen wat jullie altijd doen, een beetje zachter. Houd de deur dicht, en neem zolang de telefoon en de bel van me over. Ik slaap niet en ik ben niet boos. Is er iets aan de hand, klop dan.</translation>
    </message>
    <message>
        <source>Thank you. It helps more than it looks.</source>
        <translation>Dank jullie wel. Het helpt meer dan het lijkt.</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>What you practised</source>
        <translation>Wat u oefende</translation>
    </message>
    <message>
        <source>Nothing yet, and that is fine</source>
        <translation>Nog niets, en dat is goed</translation>
    </message>
    <message>
        <source>When you have practised, you find it here: when, what, and how it was.</source>
        <translation>Als u geoefend hebt, vindt u dat hier: wanneer, wat, en hoe het was.</translation>
    </message>
    <message>
        <source>See the practices</source>
        <translation>Naar de oefeningen</translation>
    </message>
    <message>
        <source>Only you see this. You can change that in Settings.</source>
        <translation>Alleen u ziet dit. U kunt dat wijzigen bij Instellingen.</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>I practised without the computer</source>
        <translation>Ik oefende zonder de computer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Print what stands on this page</source>
        <translation>Afdrukken wat op deze pagina staat</translation>
    </message>
    <message>
        <source>Taken out of your log, and out of what {name} sees.</source>
        <translation>Uit uw logboek gehaald, en uit wat {name} ziet.</translation>
    </message>
    <message>
        <source>Taken out of your log.</source>
        <translation>Uit uw logboek gehaald.</translation>
    </message>
    <message>
        <source>You share with {name} what you practise now. Where it says so, only you see a practice. You can change that in Settings.</source>
        <translation>Wat u nu oefent, deelt u met {name}. Waar het erbij staat, ziet alleen u een oefening. U kunt dat wijzigen bij Instellingen.</translation>
    </message>
    <message>
        <source>You share this with {name}. You can change that in Settings.</source>
        <translation>U deelt dit met {name}. U kunt dat wijzigen bij Instellingen.</translation>
    </message>
    <message>
        <source>Only you see what you practise now. Where it says so, {name} still sees a practice, until you take it out of the log. You can change that in Settings.</source>
        <translation>Alleen u ziet wat u nu oefent. Waar het erbij staat, ziet {name} een oefening nog, totdat u die uit het logboek haalt. U kunt dat wijzigen bij Instellingen.</translation>
    </message>
    <message>
        <source>Only you see this practice.</source>
        <translation>Alleen u ziet deze oefening.</translation>
    </message>
    <message>
        <source>Shared with {name}, who sees what you change here.</source>
        <translation>Gedeeld met {name}, die ziet wat u hier verandert.</translation>
    </message>
    <message>
        <source>Shared with {name}, who sees what you write here.</source>
        <translation>Gedeeld met {name}, die ziet wat u hier opschrijft.</translation>
    </message>
    <message>
        <source>only you see it</source>
        <translation>alleen u ziet dit</translation>
    </message>
    <message>
        <source>{name} sees it</source>
        <translation>{name} ziet dit</translation>
    </message>
    <message>
        <source>Minutes by day</source>
        <translation>Minuten per dag</translation>
    </message>
    <message numerus="yes">
        <source>{week} · %n practices</source>
        <translation>
            <numerusform>{week} · %n oefening</numerusform>
            <numerusform>{week} · %n oefeningen</numerusform>
        </translation>
    </message>
    <message>
        <source>a pause, {days}</source>
        <translation>een pauze, {days}</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
    <message numerus="yes">
        <source>{day} %n minutes</source>
        <translation>
            <numerusform>{day} %n minuut</numerusform>
            <numerusform>{day} %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>no practice in this week</source>
        <translation>deze week niet geoefend</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Eerdere tonen</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>something still bothered you</source>
        <translation>iets zat u nog dwars</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Change: {title}, {when}</source>
        <translation>Wijzigen: {title}, {when}</translation>
    </message>
    <message>
        <source>lighter afterwards</source>
        <translation>lichter na afloop</translation>
    </message>
    <message>
        <source>about the same afterwards</source>
        <translation>ongeveer gelijk na afloop</translation>
    </message>
    <message>
        <source>heavier afterwards</source>
        <translation>zwaarder na afloop</translation>
    </message>
</context>
<context>
    <name>ProgressPaper</name>
    <message>
        <source>My weeks with Haven</source>
        <translation>Mijn weken met Haven</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>Afgedrukt op {day}</translation>
    </message>
    <message>
        <source>What I practised</source>
        <translation>Wat ik oefende</translation>
    </message>
    <message>
        <source>How my days were</source>
        <translation>Hoe mijn dagen waren</translation>
    </message>
    <message>
        <source>Dear to me</source>
        <translation>Wat mij dierbaar is</translation>
    </message>
    <message>
        <source>Week of {day}: {practices}, {minutes}</source>
        <translation>Week van {day}: {practices}, {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>%n practices</source>
        <translation>
            <numerusform>%n oefening</numerusform>
            <numerusform>%n oefeningen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisePopup</name>
    <message>
        <source>What you promised</source>
        <translation>Wat u beloofde</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>No promise after all</source>
        <translation>Toch geen belofte</translation>
    </message>
    <message>
        <source>Write about it</source>
        <translation>Erover schrijven</translation>
    </message>
    <message>
        <source>It is kept</source>
        <translation>Nagekomen</translation>
    </message>
    <message>
        <source>{way}: {words}</source>
        <translation>{way}: {words}</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Save the proof</source>
        <translation>Bewijs opslaan</translation>
    </message>
    <message>
        <source>Proof (*{suffix})</source>
        <translation>Bewijs (*{suffix})</translation>
    </message>
    <message>
        <source>Haven proof</source>
        <translation>Haven-bewijs</translation>
    </message>
    <message numerus="yes">
        <source>The proof was saved, with %n things in it.</source>
        <translation>
            <numerusform>Het bewijs is opgeslagen, met %n ding erin.</numerusform>
            <numerusform>Het bewijs is opgeslagen, met %n dingen erin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuantityPart</name>
    <message>
        <source>Unit: {question}</source>
        <translation>Eenheid: {question}</translation>
    </message>
</context>
<context>
    <name>QuestionBlock</name>
    <message>
        <source>— nothing yet —</source>
        <translation>— nog niets —</translation>
    </message>
    <message>
        <source>The form would like an answer here; you may leave it open.</source>
        <translation>Het formulier had hier graag een antwoord; u mag het openlaten.</translation>
    </message>
    <message>
        <source>You may choose several.</source>
        <translation>U mag er meer kiezen.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Space for more if you want it</source>
        <translation>Er is ruimte voor meer, als u dat wilt</translation>
    </message>
    <message>
        <source>In your own words, if you like</source>
        <translation>In uw eigen woorden, als u wilt</translation>
    </message>
    <message>
        <source>Please answer this</source>
        <translation>Graag antwoord hierop</translation>
    </message>
    <message>
        <source>Marks the words you selected, or the sentence at the cursor, for your therapist ({key})</source>
        <translation>Markeert de woorden die u selecteerde, of de zin bij de cursor, voor uw therapeut ({key})</translation>
    </message>
    <message>
        <source>leaving this open is fine</source>
        <translation>openlaten mag</translation>
    </message>
    <message>
        <source>leaving this open is fine too</source>
        <translation>openlaten mag ook</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>How is it now?</source>
        <translation>Hoe is het nu?</translation>
    </message>
    <message>
        <source>Two taps, if you like. Nothing has to be answered.</source>
        <translation>Twee keer tikken, als u wilt. U hoeft niets te beantwoorden.</translation>
    </message>
    <message>
        <source>Then be kind to yourself for a while: open your eyes, feel the ground, drink something warm. “Finding the ground” is in the list of practices, and “I need help now” is on every page.</source>
        <translation>Wees dan een poosje mild voor uzelf: open uw ogen, voel de grond, drink iets warms. “Vaste grond” staat bij de oefeningen, en “Ik heb hulp nodig” staat op elke bladzijde.</translation>
    </message>
    <message>
        <source>A line in your own words</source>
        <translation>Een regel in uw eigen woorden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>To review</source>
        <translation>Te lezen</translation>
    </message>
    <message>
        <source>Nobody is waiting for you</source>
        <translation>Er wacht niemand op u</translation>
    </message>
    <message>
        <source>When a letter is due or somebody asks for a call, it stands here. Everybody is under My patients.</source>
        <translation>Als er een brief gepland is of iemand gebeld wil worden, staat dat hier. Iedereen vindt u onder Mijn patiënten.</translation>
    </message>
    <message>
        <source>My patients</source>
        <translation>Mijn patiënten</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Breathing space</source>
        <translation>Ademruimte</translation>
    </message>
    <message>
        <source>three minutes, any time</source>
        <translation>drie minuten, altijd</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Vergrendelen (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Read aloud</source>
        <translation>Voorlezen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Stoppen met voorlezen</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Voorlezen onderbreken</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Verder voorlezen</translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Who reads with you</source>
        <translation>Wie met u meeleest</translation>
    </message>
    <message>
        <source>Only these people can open what you share. The clinic&apos;s server cannot.</source>
        <translation>Alleen deze mensen kunnen openen wat u deelt. De server van de kliniek kan dat niet.</translation>
    </message>
    <message>
        <source>When there is more than one, they can leave each other notes about your care: a hand-over, for instance. You do not read those notes, and you may ask about them at any time.</source>
        <translation>Zijn het er meer dan één, dan kunnen ze elkaar notities over uw behandeling nalaten, bijvoorbeeld bij een overdracht. U leest die notities niet, en u mag er altijd naar vragen.</translation>
    </message>
    <message>
        <source>When your therapist is away</source>
        <translation>Als uw therapeut er niet is</translation>
    </message>
    <message>
        <source>The clinic may then name a colleague. While your computer is on, your program lets her or him in and tells you at once. What may happen while your computer is off?</source>
        <translation>De kliniek kan dan een collega aanwijzen. Als uw computer aanstaat, laat uw programma die collega toe en hoort u het meteen. Wat mag er als uw computer uitstaat?</translation>
    </message>
    <message>
        <source>Nobody comes in then</source>
        <translation>Dan komt er niemand bij</translation>
    </message>
    <message>
        <source>A colleague, for what I share from then on</source>
        <translation>Een collega, voor wat ik vanaf dan deel</translation>
    </message>
    <message>
        <source>A colleague, also for what I shared before</source>
        <translation>Een collega, ook voor wat ik eerder deelde</translation>
    </message>
    <message>
        <source>After this day it ends by itself. You can change it or take it back whenever you like.</source>
        <translation>Na deze dag eindigt het vanzelf. U kunt het altijd wijzigen of intrekken.</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Agree until this day</source>
        <translation>Akkoord tot en met deze dag</translation>
    </message>
    <message>
        <source>Nobody yet. Your therapist comes in with your invitation.</source>
        <translation>Nog niemand. Uw therapeut komt erbij met uw uitnodiging.</translation>
    </message>
    <message>
        <source>A colleague who has not introduced herself or himself yet</source>
        <translation>Een collega die zich nog niet heeft voorgesteld</translation>
    </message>
    <message>
        <source>{name} · therapist, stands in until {day}</source>
        <translation>{name} · therapeut, valt in tot en met {day}</translation>
    </message>
    <message>
        <source>{name} · therapist, stands in</source>
        <translation>{name} · therapeut, valt in</translation>
    </message>
    <message>
        <source>{name} · therapist</source>
        <translation>{name} · therapeut</translation>
    </message>
    <message>
        <source>Now: nobody comes in while your computer is off.</source>
        <translation>Nu: er komt niemand bij als uw computer uitstaat.</translation>
    </message>
    <message>
        <source>Now: a colleague may come in, also for what you shared before, until {day}.</source>
        <translation>Nu: een collega mag erbij, ook voor wat u eerder deelde, tot en met {day}.</translation>
    </message>
    <message>
        <source>Now: a colleague may come in, for what you share from then on, until {day}.</source>
        <translation>Nu: een collega mag erbij, voor wat u vanaf dan deelt, tot en met {day}.</translation>
    </message>
    <message>
        <source>This holds from now on.</source>
        <translation>Dit geldt vanaf nu.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>You changed it since. {name} has the earlier version; this one is only for you.</source>
        <translation>U hebt dit daarna veranderd. {name} heeft de eerdere versie; deze is alleen voor u.</translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
    <message>
        <source>Share the new version</source>
        <translation>De nieuwe versie delen</translation>
    </message>
    <message>
        <source>Share with my therapist</source>
        <translation>Delen met mijn therapeut</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Remove from my diary</source>
        <translation>Uit mijn dagboek verwijderen</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Read a file</source>
        <translation>Een bestand lezen</translation>
    </message>
    <message>
        <source>Choose the file on the stick; its name ends in .haven-exchange. You can choose several.</source>
        <translation>Kies het bestand op de stick; de naam eindigt op .haven-exchange. U kunt er meer tegelijk kiezen.</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Bestand lezen…</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Het bestand wordt gelezen</translation>
    </message>
    <message>
        <source>Haven exchange file</source>
        <translation>Haven-uitwisselbestand</translation>
    </message>
    <message>
        <source>Read an exchange file</source>
        <translation>Een uitwisselbestand lezen</translation>
    </message>
    <message>
        <source>This computer has not joined a clinic yet.</source>
        <translation>Deze computer hoort nog niet bij een kliniek.</translation>
    </message>
    <message numerus="yes">
        <source>%n things were taken over; nothing of it is lost if the file is.</source>
        <translation>
            <numerusform>%n ding is overgenomen; er gaat niets van verloren als het bestand wegraakt.</numerusform>
            <numerusform>%n dingen zijn overgenomen; er gaat niets van verloren als het bestand wegraakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It brought what the two computers need to know of each other.</source>
        <translation>Het bracht wat de twee computers van elkaar moeten weten.</translation>
    </message>
    <message>
        <source>Everything in it was here already.</source>
        <translation>Alles wat erin staat, was hier al.</translation>
    </message>
    <message numerus="yes">
        <source>It says that %n of your things have arrived.</source>
        <translation>
            <numerusform>Er staat in dat %n ding van u is aangekomen.</numerusform>
            <numerusform>Er staat in dat %n dingen van u zijn aangekomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something that was written before is not here yet; it comes with another file or the network.</source>
        <translation>Iets dat eerder is geschreven, is hier nog niet; het komt met een ander bestand of via het netwerk.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts of it cannot be opened here yet. Please keep the file, and read it again after the next connection.</source>
        <translation>
            <numerusform>%n deel ervan kan hier nog niet worden geopend. Bewaar het bestand, en lees het opnieuw na de volgende verbinding.</numerusform>
            <numerusform>%n delen ervan kunnen hier nog niet worden geopend. Bewaar het bestand, en lees het opnieuw na de volgende verbinding.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of it need a newer Haven.</source>
        <translation>
            <numerusform>%n deel ervan heeft een nieuwere Haven nodig.</numerusform>
            <numerusform>%n delen ervan hebben een nieuwere Haven nodig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a file back, and {name} sees that it arrived.</source>
        <translation>Maak een bestand terug, dan ziet {name} dat het is aangekomen.</translation>
    </message>
    <message>
        <source>Written by {name}: {when}.</source>
        <translation>Gemaakt door {name}: {when}.</translation>
    </message>
    <message>
        <source>Written on your other computer: {when}.</source>
        <translation>Gemaakt op uw andere computer: {when}.</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Record and supervision</source>
        <translation>Dossier en supervisie</translation>
    </message>
    <message>
        <source>Record, supervision and the end</source>
        <translation>Dossier, supervisie en het einde</translation>
    </message>
    <message>
        <source>Record and supervision ({keys})</source>
        <translation>Dossier en supervisie ({keys})</translation>
    </message>
    <message>
        <source>The treatment ends with the letter of {letter}, on {day}: {reason}.</source>
        <translation>De behandeling eindigt met de brief van {letter}, op {day}: {reason}.</translation>
    </message>
    <message>
        <source>The treatment ends on {day}: {reason}.</source>
        <translation>De behandeling eindigt op {day}: {reason}.</translation>
    </message>
    <message>
        <source>The treatment ended on {day}: {reason}.</source>
        <translation>De behandeling eindigde op {day}: {reason}.</translation>
    </message>
    <message>
        <source>The treatment ends with your next letter, on {day}: {reason}.</source>
        <translation>De behandeling eindigt met uw volgende brief, op {day}: {reason}.</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Record and supervision</source>
        <translation>Dossier en supervisie</translation>
    </message>
    <message>
        <source>Back to the dossier</source>
        <translation>Terug naar het dossier</translation>
    </message>
    <message>
        <source>Back to the dossier (Escape)</source>
        <translation>Terug naar het dossier (Escape)</translation>
    </message>
    <message>
        <source>{name}: record and supervision</source>
        <translation>{name}: dossier en supervisie</translation>
    </message>
    <message>
        <source>The treatment of {name} has ended.</source>
        <translation>De behandeling van {name} is beëindigd.</translation>
    </message>
    <message>
        <source>The treatment of {name} ends with your next letter.</source>
        <translation>De behandeling van {name} eindigt met uw volgende brief.</translation>
    </message>
    <message>
        <source>The treatment of {name} ends when your letter leaves.</source>
        <translation>De behandeling van {name} eindigt wanneer uw brief vertrekt.</translation>
    </message>
    <message>
        <source>The treatment of {name} goes on.</source>
        <translation>De behandeling van {name} gaat door.</translation>
    </message>
    <message>
        <source>A copy can be made only while your patient agrees.</source>
        <translation>Een kopie kan alleen worden gemaakt zolang uw patiënt het goedvindt.</translation>
    </message>
</context>
<context>
    <name>RecordingPage</name>
    <message>
        <source>A voice of your own</source>
        <translation>Een eigen stem</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle instellingen</translation>
    </message>
    <message>
        <source>You read the words of the practices aloud, piece by piece, and patients hear them in your voice. Stop and go on whenever you like; every piece is kept at once.</source>
        <translation>U leest de woorden van de oefeningen voor, stukje voor stukje, en patiënten horen ze in uw stem. Stop en ga verder wanneer u wilt; elk stukje wordt meteen bewaard.</translation>
    </message>
    <message>
        <source>Copied into “{folder}”. Whoever looks after the course can put it there.</source>
        <translation>Gekopieerd naar “{folder}”. Wie de cursus beheert, kan de stem erin opnemen.</translation>
    </message>
    <message>
        <source>There is something else called “{name}” in that folder. It was left as it is.</source>
        <translation>In die map staat al iets anders dat “{name}” heet. Het is gelaten zoals het is.</translation>
    </message>
    <message>
        <source>Copy the voice into a folder</source>
        <translation>De stem naar een map kopiëren</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>A quiet room with curtains or a carpet, and a microphone a hand&apos;s breadth or two from the mouth, are worth more than an expensive microphone.</source>
        <translation>Een stille kamer met gordijnen of een vloerkleed, en een microfoon een of twee handbreedtes van de mond, zijn meer waard dan een dure microfoon.</translation>
    </message>
    <message>
        <source>The whole course is some hours of reading. One practice at a time is a good measure.</source>
        <translation>De hele cursus is een paar uur voorlezen. Eén oefening per keer is een goede maat.</translation>
    </message>
    <message>
        <source>The recordings are made to be heard by others. They lie on this computer unlocked, outside of what the passphrase protects.</source>
        <translation>De opnamen zijn gemaakt om door anderen gehoord te worden. Ze staan onversleuteld op deze computer, buiten wat de wachtzin beschermt.</translation>
    </message>
</context>
<context>
    <name>RecordingWindow</name>
    <message>
        <source>Haven · recording room</source>
        <translation>Haven · opnamekamer</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Your recovery sheet</source>
        <translation>Uw herstelblad</translation>
    </message>
    <message>
        <source>If you ever forget your passphrase, this code opens Haven again; on a new computer it brings everything back. Nobody else has it, not even the clinic. Please keep it on paper, where you keep important letters.</source>
        <translation>Vergeet u ooit uw wachtzin, dan opent deze code Haven weer; op een nieuwe computer brengt hij alles terug. Niemand anders heeft de code, ook de kliniek niet. Bewaar hem op papier, waar u belangrijke brieven bewaart.</translation>
    </message>
    <message>
        <source>Group {number}: {signs}</source>
        <translation>Groepje {number}: {signs}</translation>
    </message>
    <message>
        <source>Address of the clinic: {server}</source>
        <translation>Adres van de kliniek: {server}</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Blad afdrukken</translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>No printer? Write the groups and the address down by hand; they are short on purpose.</source>
        <translation>Geen printer? Schrijf de groepjes en het adres over; ze zijn met opzet kort.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb het op papier</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Next reminder: {when}</source>
        <translation>Volgende herinnering: {when}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>RemindersSheet</name>
    <message>
        <source>Reminders</source>
        <translation>Herinneringen</translation>
    </message>
    <message>
        <source>A reminder is one sentence beside the clock. It never shows what you wrote, nor what it is about.</source>
        <translation>Een herinnering is één zin naast de klok. Ze laat nooit zien wat u schreef, en niet waar het over gaat.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Op deze computer</translation>
    </message>
    <message>
        <source>Remind me now and then</source>
        <translation>Herinner mij af en toe</translation>
    </message>
    <message>
        <source>No reminders</source>
        <translation>Geen herinneringen</translation>
    </message>
    <message>
        <source>Show me one now</source>
        <translation>Laat er nu een zien</translation>
    </message>
    <message>
        <source>When I close the window</source>
        <translation>Als ik het venster sluit</translation>
    </message>
    <message>
        <source>Haven stays beside the clock, locked</source>
        <translation>Haven blijft naast de klok, op slot</translation>
    </message>
    <message>
        <source>Haven ends</source>
        <translation>Haven stopt</translation>
    </message>
    <message>
        <source>When the computer starts</source>
        <translation>Als de computer start</translation>
    </message>
    <message>
        <source>Haven starts too, locked and without its window</source>
        <translation>Haven start mee, op slot en zonder venster</translation>
    </message>
    <message>
        <source>Haven waits until I open it</source>
        <translation>Haven wacht tot ik het open</translation>
    </message>
    <message>
        <source>A program that is closed cannot remind you. If you do not open Haven for four weeks, it falls silent by itself.</source>
        <translation>Een gesloten programma kan u niet herinneren. Opent u Haven vier weken niet, dan wordt het vanzelf stil.</translation>
    </message>
    <message>
        <source>Days on which Haven keeps quiet</source>
        <translation>Dagen waarop Haven stil blijft</translation>
    </message>
    <message>
        <source>The day of a scan, a treatment, or any day you choose. These days lie locked with your diary. On a silent day, in a pause, and while you practise, Haven keeps quiet by itself.</source>
        <translation>De dag van een scan, een behandeling, of welke dag u ook kiest. Deze dagen liggen achter slot bij uw dagboek. Op een stille dag, in een pauze en terwijl u oefent, blijft Haven vanzelf stil.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Keep this day quiet</source>
        <translation>Deze dag stil houden</translation>
    </message>
    <message>
        <source>This computer does not remind you.</source>
        <translation>Deze computer herinnert u niet.</translation>
    </message>
    <message>
        <source>In the coming four weeks no reminder is planned.</source>
        <translation>De komende vier weken staat er geen herinnering gepland.</translation>
    </message>
    <message>
        <source>The next one comes: {when}.</source>
        <translation>De volgende komt: {when}.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take away: {day}</source>
        <translation>Weghalen: {day}</translation>
    </message>
    <message>
        <source>No day is marked.</source>
        <translation>Er is geen dag aangemerkt.</translation>
    </message>
    <message>
        <source>Haven may remind you on {day} again.</source>
        <translation>Haven mag u op {day} weer herinneren.</translation>
    </message>
    <message>
        <source>From now on Haven starts with this computer.</source>
        <translation>Vanaf nu start Haven met deze computer mee.</translation>
    </message>
    <message>
        <source>Haven no longer starts with this computer.</source>
        <translation>Haven start niet meer met deze computer mee.</translation>
    </message>
    <message>
        <source>Your desktop has shown it. This is all that anybody sees of it.</source>
        <translation>Uw bureaublad heeft de herinnering laten zien. Meer ziet niemand ervan.</translation>
    </message>
    <message>
        <source>It was shown beside the clock. This is all that anybody sees of it.</source>
        <translation>Ze stond naast de klok. Meer ziet niemand ervan.</translation>
    </message>
    <message>
        <source>Nothing on this computer could show it: there is no place beside the clock, and the desktop shows no messages. Reminders would not reach you here.</source>
        <translation>Niets op deze computer kon de herinnering laten zien: er is geen plek naast de klok, en het bureaublad toont geen berichten. Herinneringen zouden u hier niet bereiken.</translation>
    </message>
</context>
<context>
    <name>ReplacementsCard</name>
    <message>
        <source>What is replaced</source>
        <translation>Wat wordt vervangen</translation>
    </message>
    <message>
        <source>Name more</source>
        <translation>Nog meer vervangen</translation>
    </message>
    <message>
        <source>Words to replace</source>
        <translation>Woorden om te vervangen</translation>
    </message>
    <message>
        <source>Replace these words</source>
        <translation>Deze woorden vervangen</translation>
    </message>
    <message>
        <source>Relatives, places, work: Haven cannot know these. Please read the text once and name what could say who your patient is.</source>
        <translation>Familie, plaatsen, werk: die kan Haven niet kennen. Lees de tekst een keer door en noem wat zou kunnen verraden wie uw patiënt is.</translation>
    </message>
    <message>
        <source>Always, because your patient agreed to a copy without a name: {names}.</source>
        <translation>Altijd, omdat uw patiënt een kopie zonder naam goedvond: {names}.</translation>
    </message>
    <message>
        <source>{words} becomes {by}, {times}</source>
        <translation>{words} wordt {by}, {times}</translation>
    </message>
    <message>
        <source>Please write the words first.</source>
        <translation>Schrijf eerst de woorden op.</translation>
    </message>
    <message>
        <source>“{words}” is replaced already.</source>
        <translation>“{words}” wordt al vervangen.</translation>
    </message>
    <message>
        <source>“{words}” becomes {by} wherever it stands.</source>
        <translation>“{words}” wordt {by}, waar het ook staat.</translation>
    </message>
</context>
<context>
    <name>RestoreStep</name>
    <message>
        <source>Back with your recovery sheet</source>
        <translation>Terug met uw herstelblad</translation>
    </message>
    <message>
        <source>For a new computer, a second one, or when the old one is lost. Your diary, your letters and everything else come back, as far as the clinic&apos;s server has them.</source>
        <translation>Voor een nieuwe computer, een tweede, of als de oude kwijt is. Uw dagboek, uw brieven en al het andere komen terug, voor zover de server van de kliniek ze heeft.</translation>
    </message>
    <message>
        <source>The nine groups on the sheet</source>
        <translation>De negen groepjes op het blad</translation>
    </message>
    <message>
        <source>Capitals do not matter. You may also paste the whole code, or what the QR code says.</source>
        <translation>Hoofdletters maken niet uit. U mag ook de hele code plakken, of wat de QR-code zegt.</translation>
    </message>
    <message>
        <source>The address below the code</source>
        <translation>Het adres onder de code</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>RestoredStep</name>
    <message>
        <source>Welcome back, {name}</source>
        <translation>Welkom terug, {name}</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Welkom terug</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Wat er terug is</translation>
    </message>
    <message>
        <source>Everything of your own up to {day} {year}, {time}.</source>
        <translation>Alles van uzelf tot en met {day} {year}, {time}.</translation>
    </message>
    <message>
        <source>What you shared, and what was written to you.</source>
        <translation>Wat u deelde, en wat u is geschreven.</translation>
    </message>
    <message>
        <source>What you shared and what was written to you comes by itself with the next connection.</source>
        <translation>Wat u deelde en wat u is geschreven, komt vanzelf bij de volgende verbinding.</translation>
    </message>
    <message>
        <source>The clinic has to list this computer; until then nothing new can be sent or fetched.</source>
        <translation>De kliniek moet deze computer nog op haar lijst zetten; tot dan is er niets nieuws te versturen of op te halen.</translation>
    </message>
    <message>
        <source>Newer things come as soon as your other computer, or your therapist&apos;s, has let this one in; that happens by itself.</source>
        <translation>Nieuwere dingen komen zodra uw andere computer, of die van uw therapeut, deze heeft toegelaten; dat gaat vanzelf.</translation>
    </message>
    <message>
        <source>Is the old computer lost? Then take it out in Settings, under Your computers.</source>
        <translation>Is de oude computer kwijt? Meld hem dan af bij Instellingen, onder Uw computers.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>RestoringStep</name>
    <message>
        <source>Everything comes back</source>
        <translation>Alles komt terug</translation>
    </message>
    <message>
        <source>You can close Haven meanwhile; it goes on from where it was.</source>
        <translation>U kunt Haven intussen sluiten; het gaat verder waar het was.</translation>
    </message>
    <message>
        <source>Asking the clinic&apos;s server…</source>
        <translation>De server van de kliniek wordt gevraagd…</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Use another sheet</source>
        <translation>Een ander blad gebruiken</translation>
    </message>
    <message>
        <source>Your own things: diary, drafts, settings…</source>
        <translation>Uw eigen dingen: dagboek, concepten, instellingen…</translation>
    </message>
    <message numerus="yes">
        <source>What you shared and what was written to you: %n things so far…</source>
        <translation>
            <numerusform>Wat u deelde en wat u is geschreven: tot nu toe %n ding…</numerusform>
            <numerusform>Wat u deelde en wat u is geschreven: tot nu toe %n dingen…</numerusform>
        </translation>
    </message>
    <message>
        <source>What you shared and what was written to you…</source>
        <translation>Wat u deelde en wat u is geschreven…</translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment.</source>
        <translation>De kliniek is nu niet bereikbaar.</translation>
    </message>
    <message>
        <source>What came so far is kept on this computer. You can try again now, or close Haven and go on another time.</source>
        <translation>Wat er al is, is bewaard op deze computer. U kunt het nu opnieuw proberen, of Haven sluiten en later verdergaan.</translation>
    </message>
</context>
<context>
    <name>ReturnedCard</name>
    <message>
        <source>A letter from you, to you</source>
        <translation>Een brief van u, aan u</translation>
    </message>
    <message>
        <source>You wrote it on {day}, and wanted to read it again about now.</source>
        <translation>U schreef hem op {day} en wilde hem rond deze tijd weer lezen.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Terugleggen</translation>
    </message>
    <message>
        <source>It stays among your papers.</source>
        <translation>De brief blijft bij uw papieren.</translation>
    </message>
</context>
<context>
    <name>RhythmCard</name>
    <message>
        <source>Your rhythm</source>
        <translation>Uw ritme</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>Op deze dagen</translation>
    </message>
    <message>
        <source>At these times</source>
        <translation>Op deze tijden</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Nog een tijd</translation>
    </message>
    <message>
        <source>At most in a week</source>
        <translation>Hoogstens per week</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Stil vanaf</translation>
    </message>
    <message>
        <source>until</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Stil tot</translation>
    </message>
    <message>
        <source>Time {number}</source>
        <translation>Tijd {number}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take away: time {number}</source>
        <translation>Weghalen: tijd {number}</translation>
    </message>
    <message numerus="yes">
        <source>Your clinic allows at most %n reminders in a week,</source>
        <translation>
            <numerusform>Uw kliniek staat hoogstens %n herinnering per week toe,</numerusform>
            <numerusform>Uw kliniek staat hoogstens %n herinneringen per week toe,</numerusform>
        </translation>
    </message>
    <message>
        <source>{most} at any time.</source>
        <translation>{most} op elk moment.</translation>
    </message>
    <message>
        <source>{most} and none from {first} until {last}.</source>
        <translation>{most} en geen van {first} tot {last}.</translation>
    </message>
</context>
<context>
    <name>RowBlock</name>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Take away: {row}</source>
        <translation>Weghalen: {row}</translation>
    </message>
</context>
<context>
    <name>RowsBlock</name>
    <message>
        <source>One more</source>
        <translation>Nog een</translation>
    </message>
    <message>
        <source>One more: {question}</source>
        <translation>Nog een: {question}</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>Show the folder</source>
        <translation>De map tonen</translation>
    </message>
    <message>
        <source>It is saved: {folder}</source>
        <translation>Het is opgeslagen: {folder}</translation>
    </message>
</context>
<context>
    <name>SecretSheet</name>
    <message>
        <source>Somebody knows my passphrase</source>
        <translation>Iemand kent mijn wachtzin</translation>
    </message>
    <message>
        <source>Changing the passphrase keeps out whoever only knows the words. If that person could also get at this computer or its files, give everything a new lock.</source>
        <translation>Een andere wachtzin houdt iemand buiten die alleen de woorden kent. Kon die persoon ook bij deze computer of bij de bestanden, geef dan alles een nieuw slot.</translation>
    </message>
    <message>
        <source>Please tell the clinic then: it can take this computer out, so that nothing new is sealed for it.</source>
        <translation>Laat het dan aan de kliniek weten: die kan deze computer eruit halen, zodat er niets nieuws meer voor wordt verzegeld.</translation>
    </message>
    <message>
        <source>Please phone the clinic then: your therapist can take this computer out, so that nothing new is sealed for it.</source>
        <translation>Bel dan de kliniek: uw therapeut kan deze computer eruit halen, zodat er niets nieuws meer voor wordt verzegeld.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wat het doet</translation>
    </message>
    <message>
        <source>Everything that Haven keeps on this computer is encrypted anew. The passphrase until now opens nothing here any more.</source>
        <translation>Alles wat Haven op deze computer bewaart, wordt opnieuw versleuteld. De wachtzin van tot nu toe opent hier niets meer.</translation>
    </message>
    <message>
        <source>The old files are overwritten, with the copies from before an update.</source>
        <translation>De oude bestanden worden overschreven, ook de kopieën van vóór een update.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Wat het niet kan</translation>
    </message>
    <message>
        <source>A copy that was made before, on a USB stick or in a backup of the whole disk, still opens with the passphrase until now. What stood in it can be read there.</source>
        <translation>Een kopie die eerder is gemaakt, op een USB-stick of in een back-up van de hele schijf, gaat nog steeds open met de vorige wachtzin. Wat erin stond, is daar te lezen.</translation>
    </message>
    <message>
        <source>Such a copy could also fetch what is new, in the name of this computer. {what_to_do}</source>
        <translation>Met zo&apos;n kopie kan ook worden opgehaald wat nieuw is, uit naam van deze computer. {what_to_do}</translation>
    </message>
    <message>
        <source>If somebody could install something on this computer, it may read along while you type, the new passphrase too. No lock helps against that. Have the computer set up anew first, or go on with another one.</source>
        <translation>Kon iemand iets op deze computer installeren, dan kan dat meelezen terwijl u typt, ook de nieuwe wachtzin. Daar helpt geen slot tegen. Laat de computer eerst opnieuw inrichten, of ga verder met een andere.</translation>
    </message>
    <message>
        <source>Each of your computers has a lock of its own. Does the same passphrase open them? Then please do this there too.</source>
        <translation>Elk van uw computers heeft een eigen slot. Opent dezelfde wachtzin ze? Doe dit dan ook daar.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>A new lock for everything</source>
        <translation>Een nieuw slot voor alles</translation>
    </message>
    <message>
        <source>The passphrase until now</source>
        <translation>De wachtzin tot nu toe</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>De nieuwe wachtzin</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>De nieuwe wachtzin nog een keer</translation>
    </message>
    <message>
        <source>All nine groups. Capitals, spaces and dashes do not matter.</source>
        <translation>Alle negen groepjes. Hoofdletters, spaties en streepjes maken niet uit.</translation>
    </message>
    <message>
        <source>The code on your recovery sheet</source>
        <translation>De code op uw herstelblad</translation>
    </message>
    <message>
        <source>Haven keeps the code nowhere. With it your sheet stays good as it is.</source>
        <translation>Haven bewaart de code nergens. Met de code blijft uw blad geldig zoals het is.</translation>
    </message>
    <message>
        <source>At present no sheet opens Haven on this computer. With the code yours does again.</source>
        <translation>Op dit moment opent geen blad Haven op deze computer. Met de code doet het uwe dat weer.</translation>
    </message>
    <message>
        <source>I do not have the sheet here</source>
        <translation>Ik heb het blad niet bij de hand</translation>
    </message>
    <message>
        <source>Then the sheet no longer opens Haven on this computer: should you forget the new passphrase, nobody can open it here. What the clinic&apos;s server keeps for you can still be restored with the sheet. You can do this again when you have it.</source>
        <translation>Dan opent het blad Haven op deze computer niet meer: vergeet u de nieuwe wachtzin, dan kan niemand hem hier openen. Wat de server van de kliniek voor u bewaart, is met het blad nog steeds terug te halen. U kunt dit nog eens doen als u het blad hebt.</translation>
    </message>
    <message>
        <source>What you were writing is kept, Haven closes, and after a moment the new passphrase opens it.</source>
        <translation>Wat u aan het schrijven was, blijft bewaard. Haven sluit, en even later opent de nieuwe wachtzin het.</translation>
    </message>
    <message>
        <source>Give everything a new lock</source>
        <translation>Geef alles een nieuw slot</translation>
    </message>
    <message>
        <source>That is the passphrase until now. Please choose another one.</source>
        <translation>Dat is de wachtzin van tot nu toe. Kies alstublieft een andere.</translation>
    </message>
    <message>
        <source>Please type the code of your recovery sheet, or choose that it is not here.</source>
        <translation>Typ alstublieft de code van uw herstelblad, of kies dat u het niet bij de hand hebt.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>Your vault is whole: every page of it was checked.</source>
        <translation>Uw kluis is heel: elke bladzijde ervan is nagekeken.</translation>
    </message>
    <message>
        <source>A part of your vault cannot be read. Please close Haven, keep a copy of its folder, and phone the clinic.</source>
        <translation>Een deel van uw kluis kan niet worden gelezen. Sluit Haven, bewaar een kopie van zijn map, en bel de kliniek.</translation>
    </message>
    <message>
        <source>There is room on the disk: {room} are free.</source>
        <translation>Er is plaats op de schijf: {room} is vrij.</translation>
    </message>
    <message>
        <source>There is little room on the disk: {room} are free. Writing goes on; something could be cleared away soon.</source>
        <translation>Er is weinig plaats op de schijf: {room} is vrij. Schrijven gaat door; er kan binnenkort iets worden opgeruimd.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {room} are free. Please clear something away, so that what you write can be kept.</source>
        <translation>De schijf is bijna vol: {room} is vrij. Ruim iets op, zodat wat u schrijft bewaard kan worden.</translation>
    </message>
    <message>
        <source>Haven may not write where its files are, so that nothing new can be kept. Whoever looks after this computer can put that right.</source>
        <translation>Haven mag niet schrijven waar zijn bestanden staan, zodat er niets nieuws bewaard kan worden. Wie deze computer beheert kan dat verhelpen.</translation>
    </message>
    <message>
        <source>How much room there is on the disk could not be seen.</source>
        <translation>Hoeveel plaats er op de schijf is, was niet te zien.</translation>
    </message>
    <message numerus="yes">
        <source>Practices can be heard: there are %n devices for sound.</source>
        <translation>
            <numerusform>Oefeningen zijn te horen: er is %n apparaat voor geluid.</numerusform>
            <numerusform>Oefeningen zijn te horen: er zijn %n apparaten voor geluid.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is connected that practices could sound on. With headphones or a loudspeaker they can be heard; the words can be read meanwhile.</source>
        <translation>Er is niets aangesloten waarop oefeningen kunnen klinken. Met een koptelefoon of luidspreker zijn ze te horen; de woorden kunt u intussen lezen.</translation>
    </message>
    <message>
        <source>There is a microphone.</source>
        <translation>Er is een microfoon.</translation>
    </message>
    <message>
        <source>There is no microphone. It is needed only for speaking.</source>
        <translation>Er is geen microfoon. Die is alleen nodig om in te spreken.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server answers.</source>
        <translation>De server van de kliniek antwoordt.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server cannot be reached at the moment. You can go on with everything; what you share waits here and goes out by itself.</source>
        <translation>De server van de kliniek is op dit moment niet bereikbaar. U kunt met alles doorgaan; wat u deelt wacht hier en gaat vanzelf weg.</translation>
    </message>
    <message>
        <source>Something answered that is not the clinic&apos;s server as Haven knows it. What you share waits here. If that stays so for days, please phone the clinic.</source>
        <translation>Er antwoordde iets dat niet de server van de kliniek is zoals Haven die kent. Wat u deelt wacht hier. Blijft dat dagenlang zo, bel dan de kliniek.</translation>
    </message>
    <message>
        <source>This Haven is not connected with a clinic.</source>
        <translation>Deze Haven is niet met een kliniek verbonden.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>Er wacht niets om verstuurd te worden.</translation>
    </message>
    <message numerus="yes">
        <source>%n things wait on this computer until they can be sent.</source>
        <translation>
            <numerusform>%n ding wacht op deze computer tot het verstuurd kan worden.</numerusform>
            <numerusform>%n dingen wachten op deze computer tot ze verstuurd kunnen worden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation>De klok van deze computer loopt goed.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of the clinic&apos;s. It can be set in the computer&apos;s settings.</source>
        <translation>
            <numerusform>De klok van deze computer loopt %n minuut voor op die van de kliniek. U kunt de klok gelijkzetten in de instellingen van de computer.</numerusform>
            <numerusform>De klok van deze computer loopt %n minuten voor op die van de kliniek. U kunt de klok gelijkzetten in de instellingen van de computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind the clinic&apos;s. It can be set in the computer&apos;s settings.</source>
        <translation>
            <numerusform>De klok van deze computer loopt %n minuut achter op die van de kliniek. U kunt de klok gelijkzetten in de instellingen van de computer.</numerusform>
            <numerusform>De klok van deze computer loopt %n minuten achter op die van de kliniek. U kunt de klok gelijkzetten in de instellingen van de computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of this computer is far off. Please set day and time in the computer&apos;s settings.</source>
        <translation>De klok van deze computer loopt ver uit de pas. Stel dag en tijd in bij de instellingen van de computer.</translation>
    </message>
    <message>
        <source>Whether the clock is right can be told once the server answers.</source>
        <translation>Of de klok goed loopt, is te zeggen zodra de server antwoordt.</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>A vault was made, opened, written to, searched and closed.</source>
        <translation>Er is een kluis gemaakt, geopend, beschreven, doorzocht en gesloten.</translation>
    </message>
    <message>
        <source>Sound can be decoded. This computer has no device to sound on at the moment; that is no fault of Haven.</source>
        <translation>Geluid kan worden gelezen. Deze computer heeft op dit moment geen apparaat om het op te laten klinken; dat ligt niet aan Haven.</translation>
    </message>
    <message>
        <source>Sound can be decoded, and would sound on: {device}.</source>
        <translation>Geluid kan worden gelezen en zou klinken op: {device}.</translation>
    </message>
    <message>
        <source>Texts can be read aloud, where this computer has a voice for it.</source>
        <translation>Teksten kunnen worden voorgelezen, als deze computer daar een stem voor heeft.</translation>
    </message>
    <message>
        <source>Every theme can be worn: light, dark and high contrast.</source>
        <translation>Elk thema werkt: licht, donker en hoog contrast.</translation>
    </message>
    <message>
        <source>Both typefaces are there.</source>
        <translation>Beide lettertypen zijn er.</translation>
    </message>
    <message>
        <source>Every language is there: {languages}.</source>
        <translation>Elke taal is er: {languages}.</translation>
    </message>
    <message>
        <source>Connections to the clinic can be made and checked.</source>
        <translation>Verbindingen met de kliniek kunnen worden gemaakt en gecontroleerd.</translation>
    </message>
    <message>
        <source>Pages can be made into PDFs. There is no printer at the moment; that is no fault of Haven.</source>
        <translation>Van pagina&apos;s kunnen pdf&apos;s worden gemaakt. Er is op dit moment geen printer; dat ligt niet aan Haven.</translation>
    </message>
    <message>
        <source>Pages can be printed, and made into PDFs.</source>
        <translation>Pagina&apos;s kunnen worden afgedrukt en als pdf bewaard.</translation>
    </message>
    <message>
        <source>Screen readers are told what is on the screen.</source>
        <translation>Schermlezers krijgen te horen wat er op het scherm staat.</translation>
    </message>
    <message>
        <source>The course is there, and its texts. The recordings of the voices did not come along.</source>
        <translation>De cursus is er, met de teksten. De opnamen van de stemmen zijn niet meegekomen.</translation>
    </message>
    <message numerus="yes">
        <source>The course is there, with %n recording(s).</source>
        <translation>
            <numerusform>De cursus is er, met %n opname.</numerusform>
            <numerusform>De cursus is er, met %n opnamen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forms can be shown and filled in.</source>
        <translation>Formulieren kunnen worden getoond en ingevuld.</translation>
    </message>
    <message>
        <source>Every icon can be drawn.</source>
        <translation>Elk pictogram kan worden getekend.</translation>
    </message>
    <message>
        <source>Spelling can be looked through in both languages.</source>
        <translation>Spelling kan in beide talen worden nagekeken.</translation>
    </message>
    <message>
        <source>This Haven is for every clinic.</source>
        <translation>Deze Haven is voor elke kliniek.</translation>
    </message>
    <message>
        <source>This Haven comes from {clinic}.</source>
        <translation>Deze Haven komt van {clinic}.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Kluis</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Voorlezen</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thema&apos;s</translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation>Lettertypen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Screen readers</source>
        <translation>Schermlezers</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cursus</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formulieren</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Beelden</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Kliniek</translation>
    </message>
    <message>
        <source>Something of Haven is missing here ({kind}). Please install it again; what you wrote is safe.</source>
        <translation>Hier ontbreekt iets van Haven ({kind}). Installeer het opnieuw; wat u geschreven hebt, is veilig.</translation>
    </message>
</context>
<context>
    <name>SentLettersPage</name>
    <message>
        <source>Letters, by patient</source>
        <translation>Brieven, per patiënt</translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation>Nog geen brieven</translation>
    </message>
    <message>
        <source>Letters that you send, and letters from your patients, stand here from then on.</source>
        <translation>Brieven die u verstuurt en brieven van uw patiënten komen hier te staan.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
</context>
<context>
    <name>SentNote</name>
    <message>
        <source>Your note to “{quote}”: {text}</source>
        <translation>Uw notitie bij “{quote}”: {text}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Everything here takes effect at once.</source>
        <translation>Alles hier geldt meteen.</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>What your therapist sees of your practice</source>
        <translation>Wat uw therapeut van uw oefeningen ziet</translation>
    </message>
    <message>
        <source>When you share it, your therapist sees which practices you did and for how long. Diary entries are never shared by this; each of those you share yourself.</source>
        <translation>Als u dit deelt, ziet uw therapeut welke oefeningen u deed en hoe lang. Dagboekbladzijden worden hierdoor nooit gedeeld; die deelt u zelf, één voor één.</translation>
    </message>
    <message>
        <source>Share my practice</source>
        <translation>Mijn oefeningen delen</translation>
    </message>
    <message>
        <source>Keep it for myself</source>
        <translation>Voor mezelf houden</translation>
    </message>
    <message>
        <source>From now on your practice is shared.</source>
        <translation>Vanaf nu worden uw oefeningen gedeeld.</translation>
    </message>
    <message>
        <source>From now on your practice stays with you.</source>
        <translation>Vanaf nu blijven uw oefeningen bij u.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>One line is enough. Nothing here has to be filled in.</source>
        <translation>Eén regel is genoeg. U hoeft hier niets in te vullen.</translation>
    </message>
    <message>
        <source>From another page</source>
        <translation>Van een andere bladzijde</translation>
    </message>
    <message>
        <source>More questions, if you like</source>
        <translation>Meer vragen, als u wilt</translation>
    </message>
    <message>
        <source>Share with my therapist</source>
        <translation>Delen met mijn therapeut</translation>
    </message>
    <message>
        <source>Keep for myself</source>
        <translation>Voor mezelf houden</translation>
    </message>
    <message>
        <source>Clear this sheet</source>
        <translation>Dit blad leegmaken</translation>
    </message>
    <message>
        <source>You can change this later. You can take it back until it has been read.</source>
        <translation>U kunt dit later wijzigen. Terugnemen kan tot het gelezen is.</translation>
    </message>
    <message>
        <source>Your therapist has the words that you shared. What you change now stays with you, as a new version, until you share it again.</source>
        <translation>Uw therapeut heeft de woorden die u deelde. Wat u nu verandert, blijft bij u als een nieuwe versie, tot u die ook deelt.</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle instellingen</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Week and month</source>
        <translation>Week en maand</translation>
    </message>
    <message>
        <source>Find in diary and letters</source>
        <translation>Zoeken in dagboek en brieven</translation>
    </message>
    <message>
        <source>Everything you wrote</source>
        <translation>Alles wat u schreef</translation>
    </message>
    <message>
        <source>From your therapist, about {day}</source>
        <translation>Van uw therapeut, over {day}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Read it beside your words</source>
        <translation>Lezen naast uw woorden</translation>
    </message>
</context>
<context>
    <name>SilenceCard</name>
    <message>
        <source>Your silent day</source>
        <translation>Uw stille dag</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Terug ernaartoe</translation>
    </message>
    <message>
        <source>A part of it was begun. You can go on where you were, or end it.</source>
        <translation>U bent aan een deel ervan begonnen. U kunt verdergaan waar u was, of ermee stoppen.</translation>
    </message>
    <message>
        <source>The silent day</source>
        <translation>De stille dag</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Plannen</translation>
    </message>
    <message>
        <source>A whole day, two halves, or three times two hours: as suits your home and your strength.</source>
        <translation>Een hele dag, twee halve, of drie keer twee uur: wat past bij uw huis en uw krachten.</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>Het plan bekijken</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>It begins {day}, at {time}.</source>
        <translation>Hij begint {day}, om {time}.</translation>
    </message>
</context>
<context>
    <name>SilentDayPage</name>
    <message>
        <source>Silent day</source>
        <translation>Stille dag</translation>
    </message>
    <message>
        <source>A day, or a part of a day, without talking, news and screens. Two silent hours are a silent day too. Only you see this plan.</source>
        <translation>Een dag, of een deel van een dag, zonder praten, nieuws en schermen. Twee stille uren zijn ook een stille dag. Alleen u ziet dit plan.</translation>
    </message>
    <message>
        <source>Another part of the silent day stands there at that time.</source>
        <translation>Op dat moment staat er al een ander deel van de stille dag.</translation>
    </message>
    <message>
        <source>How much silence suits this week?</source>
        <translation>Hoeveel stilte past er deze week?</translation>
    </message>
    <message>
        <source>Each comes with a plan that you make your own: nothing in it has to stay as it is.</source>
        <translation>Bij elke vorm hoort een plan dat u zelf aanpast: er hoeft niets in te blijven zoals het is.</translation>
    </message>
    <message>
        <source>A whole day</source>
        <translation>Een hele dag</translation>
    </message>
    <message>
        <source>from the morning until the afternoon</source>
        <translation>van de ochtend tot de middag</translation>
    </message>
    <message>
        <source>Two halves</source>
        <translation>Twee halve dagen</translation>
    </message>
    <message>
        <source>three hours each, on two days</source>
        <translation>elk drie uur, op twee dagen</translation>
    </message>
    <message>
        <source>Three times two hours</source>
        <translation>Drie keer twee uur</translation>
    </message>
    <message>
        <source>on three days</source>
        <translation>op drie dagen</translation>
    </message>
    <message>
        <source>Do not begin in the days after bad news, or when you are afraid of the hours. Medicines and the hospital keep their own times; they go before the silence.</source>
        <translation>Begin niet in de dagen na slecht nieuws, of als u tegen de uren opziet. Medicijnen en het ziekenhuis houden hun eigen tijden; die gaan vóór de stilte.</translation>
    </message>
    <message>
        <source>it waits for you</source>
        <translation>wacht op u</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>Eromheen</translation>
    </message>
    <message>
        <source>Print a notice for the household</source>
        <translation>Een briefje voor de huisgenoten afdrukken</translation>
    </message>
    <message>
        <source>Save it as PDF</source>
        <translation>Bewaren als pdf</translation>
    </message>
    <message>
        <source>Bells: on</source>
        <translation>Bellen: aan</translation>
    </message>
    <message>
        <source>Bells: off</source>
        <translation>Bellen: uit</translation>
    </message>
    <message>
        <source>The notice has your days and times in it. While a part goes on, Haven says nothing of its own, neither letters nor messages. It does not lock by itself either; Ctrl+L locks it, and the bells then wait until you are back.</source>
        <translation>Uw dagen en tijden staan al op het briefje. Zolang een deel bezig is, meldt Haven zelf niets, ook geen brieven of berichten. Haven vergrendelt zich dan ook niet vanzelf; met Ctrl+L vergrendelt u het, en dan wachten de bellen tot u terug bent.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Takes the last change back (Ctrl+Z)</source>
        <translation>Draait de laatste verandering terug (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Choose another shape</source>
        <translation>Een andere vorm kiezen</translation>
    </message>
    <message>
        <source>Read about the silent day</source>
        <translation>Lezen over de stille dag</translation>
    </message>
</context>
<context>
    <name>SliderPart</name>
    <message>
        <source>leaving this open is fine</source>
        <translation>openlaten mag</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Loudness of practices</source>
        <translation>Geluidssterkte van oefeningen</translation>
    </message>
    <message>
        <source>Loudness of the bells</source>
        <translation>Geluidssterkte van de bellen</translation>
    </message>
    <message>
        <source>When headphones are pulled out, a practice waits until you let it go on.</source>
        <translation>Als een koptelefoon wordt losgetrokken, wacht de oefening tot u verdergaat.</translation>
    </message>
    <message>
        <source>Practices sound on</source>
        <translation>Oefeningen klinken via</translation>
    </message>
    <message>
        <source>Whatever the computer uses</source>
        <translation>Wat de computer gebruikt</translation>
    </message>
    <message>
        <source>{name} (not connected now)</source>
        <translation>{name} (nu niet aangesloten)</translation>
    </message>
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>Volume of the bells</source>
        <translation>Geluidssterkte van de bellen</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>— from the next words on</source>
        <translation>— vanaf de volgende woorden</translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation>Stem: {name}</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stem</translation>
    </message>
    <message>
        <source>{number}. {caption}</source>
        <translation>{number}. {caption}</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Luisteren</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Plaats in de opname</translation>
    </message>
    <message>
        <source>Pauses of more than a second and a half become short ones.</source>
        <translation>Pauzes van meer dan anderhalve seconde worden korte.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete this recording: {caption}</source>
        <translation>Deze opname verwijderen: {caption}</translation>
    </message>
    <message>
        <source>Haven was locked or closed while you spoke. This is what you had said until then.</source>
        <translation>Haven werd vergrendeld of gesloten terwijl u sprak. Dit is wat u tot dan toe had gezegd.</translation>
    </message>
    <message>
        <source>On its way to this computer; it can be heard when it has come.</source>
        <translation>Onderweg naar deze computer; u kunt het horen zodra het er is.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Hear pauses in full</source>
        <translation>Pauzes helemaal horen</translation>
    </message>
    <message>
        <source>Shorten pauses</source>
        <translation>Pauzes inkorten</translation>
    </message>
    <message>
        <source>{label}: {caption}</source>
        <translation>{label}: {caption}</translation>
    </message>
    <message>
        <source>Speed {number}×</source>
        <translation>Snelheid {number}×</translation>
    </message>
</context>
<context>
    <name>SpareCard</name>
    <message>
        <source>Choose what your doctor or physiotherapist told you to spare. Movements and ways that ask for it are left out, and gentle ones stand in for them.</source>
        <translation>Kies wat u volgens uw arts of fysiotherapeut moet ontzien. Bewegingen en manieren die dat vragen, worden weggelaten; er komen zachte voor in de plaats.</translation>
    </message>
    <message>
        <source>Haven cannot tell what is safe for you. When in doubt, ask them before you move, and leave out whatever hurts. This stays with you: it goes to your own computers alone.</source>
        <translation>Haven kan niet zeggen wat voor u veilig is. Vraag het bij twijfel aan hen voordat u beweegt, en laat weg wat pijn doet. Dit blijft van u: het gaat alleen naar uw eigen computers.</translation>
    </message>
    <message>
        <source>It comes on top of what you choose yourself. If it does not fit, write about it.</source>
        <translation>Het komt bij wat u zelf kiest. Als het niet past, schrijf er dan over.</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Write to {name}</source>
        <translation>Schrijf {name}</translation>
    </message>
    <message>
        <source>Arm or shoulder, after surgery</source>
        <translation>Arm of schouder, na een operatie</translation>
    </message>
    <message>
        <source>Lymphoedema</source>
        <translation>Lymfoedeem</translation>
    </message>
    <message>
        <source>Bones</source>
        <translation>Botten</translation>
    </message>
    <message>
        <source>Balance, or numb feet</source>
        <translation>Evenwicht, of dove voeten</translation>
    </message>
    <message>
        <source>Breath</source>
        <translation>Adem</translation>
    </message>
    <message>
        <source>Belly or stoma</source>
        <translation>Buik of stoma</translation>
    </message>
    <message>
        <source>I cannot lie flat</source>
        <translation>Ik kan niet plat liggen</translation>
    </message>
</context>
<context>
    <name>Spared</name>
    <message>
        <source>Movements that ask something of {parts} are left out.</source>
        <translation>Bewegingen die iets vragen van {parts}, worden weggelaten.</translation>
    </message>
    <message>
        <source>Lying flat on the floor is left out.</source>
        <translation>Plat op de vloer liggen wordt weggelaten.</translation>
    </message>
    <message>
        <source>arm or shoulder</source>
        <translation>arm of schouder</translation>
    </message>
    <message>
        <source>lymphoedema</source>
        <translation>lymfoedeem</translation>
    </message>
    <message>
        <source>bones</source>
        <translation>botten</translation>
    </message>
    <message>
        <source>balance, or numb feet</source>
        <translation>evenwicht, of gevoelloze voeten</translation>
    </message>
    <message>
        <source>breath</source>
        <translation>adem</translation>
    </message>
    <message>
        <source>belly or stoma</source>
        <translation>buik of stoma</translation>
    </message>
    <message>
        <source>lying flat</source>
        <translation>plat liggen</translation>
    </message>
    <message>
        <source>the arm</source>
        <translation>de arm</translation>
    </message>
    <message>
        <source>the shoulder</source>
        <translation>de schouder</translation>
    </message>
    <message>
        <source>the bones</source>
        <translation>de botten</translation>
    </message>
    <message>
        <source>your balance</source>
        <translation>uw evenwicht</translation>
    </message>
    <message>
        <source>your breath</source>
        <translation>uw adem</translation>
    </message>
    <message>
        <source>the belly</source>
        <translation>de buik</translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation>{some} of {last}</translation>
    </message>
</context>
<context>
    <name>SpeakCard</name>
    <message>
        <source>Say it instead</source>
        <translation>Liever inspreken</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>How loud it is</source>
        <translation>Hoe luid het is</translation>
    </message>
    <message>
        <source>Kept on this computer, encrypted, while you speak.</source>
        <translation>Wordt terwijl u spreekt versleuteld op deze computer bewaard.</translation>
    </message>
    <message>
        <source>One moment: the microphone is being opened.</source>
        <translation>Een ogenblik: de microfoon wordt geopend.</translation>
    </message>
    <message>
        <source>Listening. Speak as you like; there is no hurry.</source>
        <translation>De opname loopt. Spreek zoals u wilt; er is geen haast.</translation>
    </message>
    <message>
        <source>Paused. The microphone is off.</source>
        <translation>Pauze. De microfoon staat uit.</translation>
    </message>
    <message>
        <source>One moment: what you said is being put away.</source>
        <translation>Een ogenblik: wat u zei, wordt opgeborgen.</translation>
    </message>
    <message>
        <source>Listening, {time}. Speak as you like; there is no hurry.</source>
        <translation>De opname loopt, {time}. Spreek zoals u wilt; er is geen haast.</translation>
    </message>
    <message>
        <source>Twenty minutes are kept. If you have more to say, begin another recording.</source>
        <translation>Er zijn twintig minuten bewaard. Als u meer wilt zeggen, begin dan een nieuwe opname.</translation>
    </message>
    <message>
        <source>The recording was deleted.</source>
        <translation>De opname is verwijderd.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
</context>
<context>
    <name>SpellingCard</name>
    <message>
        <source>Spelling</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Beside each letter you choose in which language it is looked through.</source>
        <translation>Bij elke brief kiest u in welke taal die wordt nagekeken.</translation>
    </message>
    <message>
        <source>When you like, Haven marks words in your diary and your letters that the dictionary does not know. Nobody else sees the marks, and nothing has to be right here.</source>
        <translation>Als u wilt, onderstreept Haven in uw dagboek en uw brieven woorden die het woordenboek niet kent. Niemand anders ziet die streepjes, en hier hoeft niets foutloos te zijn.</translation>
    </message>
    <message>
        <source>Mark nothing</source>
        <translation>Niets onderstrepen</translation>
    </message>
    <message>
        <source>Spelling: {language}</source>
        <translation>Spelling: {language}</translation>
    </message>
    <message>
        <source>Take “{word}” out of your words</source>
        <translation>“{word}” uit uw woorden halen</translation>
    </message>
    <message>
        <source>Words that you added; press one to take it out.</source>
        <translation>Woorden die u hebt toegevoegd; druk op een woord om het eruit te halen.</translation>
    </message>
    <message>
        <source>You added no words yet. They can be added where you write, with F7.</source>
        <translation>U hebt nog geen woorden toegevoegd. Dat kan waar u schrijft, met F7.</translation>
    </message>
    <message>
        <source>“{word}” was taken out.</source>
        <translation>“{word}” is eruit gehaald.</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>StickSheet</name>
    <message>
        <source>Without a network: USB stick</source>
        <translation>Zonder netwerk: USB-stick</translation>
    </message>
    <message>
        <source>What waits on this computer goes into a sealed file, and with a USB stick to another computer.</source>
        <translation>Wat op deze computer wacht, gaat in een verzegeld bestand, en met een USB-stick naar een andere computer.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Only the computers that a file is for can open it. Whoever finds the stick can read nothing.</source>
        <translation>Alleen de computers waarvoor een bestand is gemaakt, kunnen het openen. Wie de stick vindt, kan niets lezen.</translation>
    </message>
    <message>
        <source>A file can be read twice, or an older one after a newer one. Nothing comes double.</source>
        <translation>Een bestand kan twee keer worden gelezen, of een ouder na een nieuwer. Niets komt dubbel.</translation>
    </message>
    <message>
        <source>What went into a file stays here as well, and goes to the clinic by itself as soon as there is a network.</source>
        <translation>Wat in een bestand is gegaan, blijft ook hier, en gaat vanzelf naar de kliniek zodra er een netwerk is.</translation>
    </message>
</context>
<context>
    <name>StudyCard</name>
    <message>
        <source>A table for a study</source>
        <translation>Een tabel voor een onderzoek</translation>
    </message>
    <message>
        <source>For each patient who agreed, a line a week: minutes and times practised if they are shared, entries shared, letters, days paused, and your own minutes if you count them. A number stands for each patient; no names and no words. Who did not agree is not in it.</source>
        <translation>Voor elke patiënt die het goedvond een regel per week: hoe vaak en hoe lang er is geoefend als dat wordt gedeeld, gedeelde bladzijden, brieven, dagen van pauze, en uw eigen minuten als u ze telt. Elke patiënt staat erin met een nummer; geen namen en geen woorden. Wie het niet goedvond, staat er niet in.</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>De tabel opslaan…</translation>
    </message>
    <message>
        <source>None of your patients has agreed so far. They find the choice in their settings.</source>
        <translation>Nog geen van uw patiënten vond het goed. Zij vinden de keuze in hun instellingen.</translation>
    </message>
    <message>
        <source>Where should the table lie?</source>
        <translation>Waar moet de tabel komen?</translation>
    </message>
</context>
<context>
    <name>SupervisionCard</name>
    <message>
        <source>For supervision</source>
        <translation>Voor supervisie</translation>
    </message>
    <message>
        <source>Prepare a copy without names…</source>
        <translation>Een kopie zonder namen voorbereiden…</translation>
    </message>
    <message>
        <source>Ask in your letter</source>
        <translation>In uw brief vragen</translation>
    </message>
    <message>
        <source>A copy can be made only while your patient agrees. You can ask in a letter.</source>
        <translation>Een kopie kan alleen worden gemaakt zolang uw patiënt het goedvindt. U kunt het in een brief vragen.</translation>
    </message>
    <message>
        <source>I should like to discuss our letters with my supervisor, without your name. Would you agree? You can say so in Haven, in Settings under “What else your pages may be used for”, and change it at any time. Nothing changes between us if you would rather not.</source>
        <translation>Ik zou onze brieven graag met mijn supervisor bespreken, zonder uw naam. Vindt u dat goed? U kunt het in Haven zeggen, bij Instellingen onder “Waar uw bladzijden nog meer voor gebruikt mogen worden”, en het altijd veranderen. Er verandert niets tussen ons als u het liever niet hebt.</translation>
    </message>
    <message>
        <source>Names become “[patient]” and the like, dates become weeks and days. You look at every replacement and can name more before anything is saved. Sound is never in it.</source>
        <translation>Namen worden “[patiënt]” en dergelijke, datums worden weken en dagen. U bekijkt elke vervanging en kunt meer laten vervangen voordat er iets wordt opgeslagen. Geluid zit er nooit in.</translation>
    </message>
</context>
<context>
    <name>SupervisionSheet</name>
    <message>
        <source>A copy for supervision</source>
        <translation>Een kopie voor supervisie</translation>
    </message>
    <message>
        <source>Back to the record</source>
        <translation>Terug naar het dossier</translation>
    </message>
    <message>
        <source>The copy, with every replacement marked</source>
        <translation>De kopie, met elke vervanging gemarkeerd</translation>
    </message>
    <message>
        <source>Only what you see here is saved, as a PDF and as plain text. Sound is never in it, and nothing else leaves this computer.</source>
        <translation>Alleen wat u hier ziet, wordt opgeslagen, als pdf en als gewone tekst. Geluid zit er nooit in, en verder verlaat niets deze computer.</translation>
    </message>
    <message>
        <source>I have read it; save the copy…</source>
        <translation>Gelezen; de kopie opslaan…</translation>
    </message>
    <message>
        <source>{name} agreed to this. Please read it before you save it; you can name more.</source>
        <translation>{name} vond dit goed. Lees de kopie voordat u die opslaat; u kunt meer laten vervangen.</translation>
    </message>
    <message>
        <source>Where should the copy lie?</source>
        <translation>Waar moet de kopie komen?</translation>
    </message>
    <message>
        <source>Nothing was saved: your patient does not agree any more.</source>
        <translation>Er is niets opgeslagen: uw patiënt vindt het niet meer goed.</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>You may choose several.</source>
        <translation>U mag er meer kiezen.</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation>in uw eigen woorden</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} van {count}</translation>
    </message>
</context>
<context>
    <name>TakeControls</name>
    <message>
        <source>Keep it and go on</source>
        <translation>Bewaren en verder</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Voorlezen</translation>
    </message>
    <message>
        <source>Read it once more</source>
        <translation>Nog een keer lezen</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Beluisteren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>End the take</source>
        <translation>De opname beëindigen</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Thank you. You and {name} know each other now.</source>
        <translation>Dank u. U en {name} kennen elkaar nu.</translation>
    </message>
    <message>
        <source>The pause is over. The course goes on where it was.</source>
        <translation>De pauze is voorbij. De cursus gaat verder waar die was.</translation>
    </message>
    <message>
        <source>You go on where you were. The time between counts as a pause.</source>
        <translation>U gaat verder waar u was. De tijd ertussen geldt als pauze.</translation>
    </message>
    <message>
        <source>You go on with this week. All earlier ones stay open.</source>
        <translation>U gaat verder met deze week. Alle eerdere blijven open.</translation>
    </message>
    <message>
        <source>Put away.</source>
        <translation>Weggelegd.</translation>
    </message>
    <message>
        <source>Put back among your papers.</source>
        <translation>Teruggelegd bij uw papieren.</translation>
    </message>
    <message>
        <source>Put aside. It stays in the course, and in your plan.</source>
        <translation>Opzij gelegd. Het blijft in de cursus staan, en in uw plan.</translation>
    </message>
    <message>
        <source>Not this time. You can write the page whenever you like.</source>
        <translation>Deze keer niet. U kunt de bladzijde schrijven wanneer u wilt.</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>What you practise from now on is shared with {name}.</source>
        <translation>Wat u vanaf nu oefent, wordt gedeeld met {name}.</translation>
    </message>
    <message>
        <source>Your practice log stays with you.</source>
        <translation>Uw oefenlogboek blijft bij u.</translation>
    </message>
    <message>
        <source>Put aside.</source>
        <translation>Opgeborgen.</translation>
    </message>
    <message>
        <source>after the course</source>
        <translation>na de cursus</translation>
    </message>
    <message>
        <source>week of the silent day</source>
        <translation>week van de stille dag</translation>
    </message>
    <message>
        <source>Week {week} of {last}</source>
        <translation>Week {week} van {last}</translation>
    </message>
    <message>
        <source>This is a time for other things.</source>
        <translation>Dit is een tijd voor andere dingen.</translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation>Goedemorgen, {name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Goedemiddag, {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Goedenavond, {name}</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>Dag, {name}</translation>
    </message>
    <message>
        <source>You left · everything stays on this computer, nothing is sent</source>
        <translation>U bent weggegaan · alles blijft op deze computer, niets wordt verstuurd</translation>
    </message>
    <message>
        <source>1 thing waits to be delivered</source>
        <translation>Er moet nog 1 ding afgeleverd worden</translation>
    </message>
    <message numerus="yes">
        <source>%n things wait to be delivered</source>
        <translation>
            <numerusform>Er moet nog %n ding afgeleverd worden</numerusform>
            <numerusform>Er moeten nog %n dingen afgeleverd worden</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer · last delivered {when}</source>
        <translation>Bewaard op deze computer · laatst afgeleverd {when}</translation>
    </message>
    <message>
        <source>Everything is kept on this computer</source>
        <translation>Alles is bewaard op deze computer</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Breathing space, %n minute(s)</source>
        <translation>
            <numerusform>Ademruimte, %n minuut</numerusform>
            <numerusform>Ademruimte, %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Haven</source>
        <translation>Haven openen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>End Haven</source>
        <translation>Haven stoppen</translation>
    </message>
</context>
<context>
    <name>TroubledSheet</name>
    <message>
        <source>Did anything trouble you that you think came from practising?</source>
        <translation>Had u ergens last van waarvan u denkt dat het van het oefenen kwam?</translation>
    </message>
    <message>
        <source>Practising can stir things up: fear, pain, memories, restless nights, a feeling of being far away. It happens to many people, more often when they practise alone and for long. You did nothing wrong, and you need not push through it.</source>
        <translation>Oefenen kan dingen losmaken: angst, pijn, herinneringen, onrustige nachten, een gevoel van ver weg zijn. Het overkomt veel mensen, vaker als ze alleen en lang oefenen. U deed niets verkeerd, en u hoeft er niet doorheen.</translation>
    </message>
    <message>
        <source>You may stop a practice at any moment, open your eyes, or take a shorter one.</source>
        <translation>U mag op elk moment met een oefening stoppen, uw ogen openen, of een kortere nemen.</translation>
    </message>
    <message>
        <source>If it does not pass, or frightens you, please phone somebody.</source>
        <translation>Gaat het niet over, of maakt het u bang, bel dan iemand.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Opschrijven</translation>
    </message>
    <message>
        <source>Find the ground again</source>
        <translation>Weer grond vinden</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Waar het heen gaat</translation>
    </message>
    <message>
        <source>What you write is kept on this computer, as a page of your diary.</source>
        <translation>Wat u schrijft wordt op deze computer bewaard, als een bladzijde van uw dagboek.</translation>
    </message>
    <message>
        <source>When you share it, your therapist finds it among what you shared, under its own title. You see on the page whether it was opened. Nobody reads along live.</source>
        <translation>Deelt u het, dan vindt uw therapeut het bij wat u deelde, onder een eigen titel. U ziet op de bladzijde of het geopend is. Niemand leest meteen mee.</translation>
    </message>
    <message>
        <source>You can change your mind, and take it back until it was opened.</source>
        <translation>U kunt van gedachten veranderen, en het terugnemen tot het geopend is.</translation>
    </message>
    <message>
        <source>It stays on this computer, for you alone.</source>
        <translation>Het blijft op deze computer, voor u alleen.</translation>
    </message>
</context>
<context>
    <name>TwoTaps</name>
    <message>
        <source>Compared with before the practice</source>
        <translation>Vergeleken met vóór de oefening</translation>
    </message>
    <message>
        <source>Lighter</source>
        <translation>Lichter</translation>
    </message>
    <message>
        <source>About the same</source>
        <translation>Ongeveer gelijk</translation>
    </message>
    <message>
        <source>Heavier</source>
        <translation>Zwaarder</translation>
    </message>
    <message>
        <source>Is something from the practice still bothering you?</source>
        <translation>Zit iets uit de oefening u nog dwars?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>Unasked</name>
    <message numerus="yes">
        <source>Haven was closed before it could ask. What you did is kept: %n minutes.</source>
        <translation>
            <numerusform>Haven werd afgesloten voordat het dit kon vragen. Wat u deed, is bewaard: %n minuut.</numerusform>
            <numerusform>Haven werd afgesloten voordat het dit kon vragen. Wat u deed, is bewaard: %n minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say how it was</source>
        <translation>Zeggen hoe het was</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>How was “{title}”, {when}?</source>
        <translation>Hoe was “{title}”, {when}?</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Whose voice?</source>
        <translation>Welke stem?</translation>
    </message>
    <message>
        <source>A computer-made voice, still a draft: it can be understood, and has an accent.</source>
        <translation>Een computerstem, nog een proefversie: te verstaan, met een accent.</translation>
    </message>
    <message>
        <source>These voices are made by a computer.</source>
        <translation>Deze stemmen zijn door een computer gemaakt.</translation>
    </message>
    <message>
        <source>A person reads the practices aloud.</source>
        <translation>Een mens leest de oefeningen voor.</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>in the subject</source>
        <translation>in het onderwerp</translation>
    </message>
    <message>
        <source>in your letter</source>
        <translation>in uw brief</translation>
    </message>
    <message>
        <source>in your note to “{quote}”</source>
        <translation>in uw notitie bij “{quote}”</translation>
    </message>
    <message>
        <source>A blank is still open {place}: {blank}. Fill it in, or take it out.</source>
        <translation>Er staat nog een open plek {place}: {blank}. Vul die in, of haal die weg.</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>What you wrote to {name} names {other}, another of your patients, {place}.</source>
        <translation>De naam van {other}, een andere patiënt van u, staat {place}; {name} zal dat lezen.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>You sent {name} the same words on {day}. They stand {place}: “{words}”</source>
        <translation>Dezelfde woorden stuurde u al op {day} aan {name}. Ze staan {place}: “{words}”</translation>
    </message>
    <message>
        <source>{way}: {words}</source>
        <translation>{way}: {words}</translation>
    </message>
</context>
<context>
    <name>WeekRow</name>
    <message>
        <source>{day}: {words} ({state})</source>
        <translation>{day}: {words} ({state})</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Welcome, {name}</source>
        <translation>Welkom, {name}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>{inviter} of {clinic} invites you.</source>
        <translation>{inviter} van {clinic} nodigt u uit.</translation>
    </message>
    <message>
        <source>{clinic} invites you.</source>
        <translation>{clinic} nodigt u uit.</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Dit klopt</translation>
    </message>
    <message>
        <source>What comes now</source>
        <translation>Wat er nu komt</translation>
    </message>
    <message>
        <source>About five minutes: a passphrase, a sheet of paper, your name.</source>
        <translation>Ongeveer vijf minuten: een wachtzin, een blad papier, uw naam.</translation>
    </message>
    <message>
        <source>Then a first breathing space of three minutes, if you like, before anything else.</source>
        <translation>Dan een eerste ademruimte van drie minuten, als u wilt, vóór al het andere.</translation>
    </message>
    <message>
        <source>{inviter} writes to you every week, on {day}.</source>
        <translation>{inviter} schrijft u elke week, op {day}.</translation>
    </message>
    <message>
        <source>What you write is yours. Only what you choose to share leaves this computer.</source>
        <translation>Wat u schrijft is van u. Alleen wat u kiest te delen, gaat van deze computer weg.</translation>
    </message>
    <message>
        <source>A few minutes: a passphrase, a sheet of paper, your name.</source>
        <translation>Een paar minuten: een wachtzin, een blad papier, uw naam.</translation>
    </message>
    <message>
        <source>Then the clinic admits you, and you can invite patients.</source>
        <translation>Daarna laat de kliniek u toe en kunt u patiënten uitnodigen.</translation>
    </message>
    <message>
        <source>What patients share with you is sealed for this computer. Nobody else reads it.</source>
        <translation>Wat patiënten met u delen is verzegeld voor deze computer. Niemand anders leest het.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>WordActions</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Suggesties zoeken…</translation>
    </message>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>“{word}” bij mijn woorden zetten</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Spelling of “{word}”</source>
        <translation>Spelling van “{word}”</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Geen suggesties</translation>
    </message>
    <message>
        <source>“{word}” is not known. Suggestions: {words}</source>
        <translation>“{word}” is niet bekend. Suggesties: {words}</translation>
    </message>
    <message>
        <source>“{word}” is not known. There are no suggestions.</source>
        <translation>“{word}” is niet bekend. Er zijn geen suggesties.</translation>
    </message>
</context>
<context>
    <name>WordlessCard</name>
    <message>
        <source>Silence between bells, for whoever needs no voice any more. It is kept like every practice.</source>
        <translation>Stilte tussen bellen, voor wie geen stem meer nodig heeft. Deze oefening wordt bijgehouden zoals elke andere.</translation>
    </message>
    <message>
        <source>Or so many minutes</source>
        <translation>Of zoveel minuten</translation>
    </message>
    <message>
        <source>A singing bowl</source>
        <translation>Een klankschaal</translation>
    </message>
    <message>
        <source>A small bell</source>
        <translation>Een kleine bel</translation>
    </message>
    <message>
        <source>A stroke on wood</source>
        <translation>Een tik op hout</translation>
    </message>
    <message>
        <source>The bell</source>
        <translation>De bel</translation>
    </message>
    <message>
        <source>It is struck</source>
        <translation>De bel klinkt</translation>
    </message>
    <message>
        <source>at the beginning and the end</source>
        <translation>aan het begin en aan het eind</translation>
    </message>
    <message>
        <source>at the end alone</source>
        <translation>alleen aan het eind</translation>
    </message>
    <message>
        <source>at neither</source>
        <translation>geen van beide</translation>
    </message>
    <message>
        <source>And in between</source>
        <translation>En tussendoor</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>elke minuut</numerusform>
            <numerusform>elke %n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>The silence</source>
        <translation>De stilte</translation>
    </message>
    <message>
        <source>with the soft tone of a room</source>
        <translation>met het zachte geluid van een kamer</translation>
    </message>
    <message>
        <source>quite still</source>
        <translation>helemaal stil</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message>
        <source>Write a file</source>
        <translation>Een bestand maken</translation>
    </message>
    <message>
        <source>No other computer is known here yet that a file could be written for. Computers come to know each other over the network, once.</source>
        <translation>Er is hier nog geen andere computer bekend waarvoor een bestand kan worden gemaakt. Computers leren elkaar één keer kennen via het netwerk.</translation>
    </message>
    <message>
        <source>Whom is it for?</source>
        <translation>Voor wie is het?</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Bestand maken…</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Het bestand wordt gemaakt</translation>
    </message>
    <message numerus="yes">
        <source>My other computers</source>
        <translation>
            <numerusform>Mijn andere computer</numerusform>
            <numerusform>Mijn andere computers</numerusform>
        </translation>
    </message>
    <message>
        <source>A patient without a name</source>
        <translation>Een patiënt zonder naam</translation>
    </message>
    <message>
        <source>My therapist, {name}</source>
        <translation>Mijn therapeut, {name}</translation>
    </message>
    <message>
        <source>My therapist</source>
        <translation>Mijn therapeut</translation>
    </message>
    <message>
        <source>It holds everything that you keep in Haven, private pages too; your own computers open it.</source>
        <translation>Er staat alles in wat u in Haven bewaart, ook de bladzijden die u voor uzelf houdt; uw eigen computers openen het.</translation>
    </message>
    <message>
        <source>It holds your letters, notes and plans for {name}, and says what has arrived here.</source>
        <translation>Er staan uw brieven, kanttekeningen en plannen voor {name} in, en wat hier is aangekomen.</translation>
    </message>
    <message>
        <source>It holds everything that you have shared. Private pages stay here.</source>
        <translation>Er staat alles in wat u hebt gedeeld. Wat u voor uzelf houdt, blijft hier.</translation>
    </message>
    <message>
        <source>The six digits were not compared yet. Until then only the introductions go into the file, and everything else waits here.</source>
        <translation>De zes cijfers zijn nog niet vergeleken. Tot dan gaat alleen de kennismaking in het bestand; al het andere wacht hier.</translation>
    </message>
    <message>
        <source>Haven exchange file</source>
        <translation>Haven-uitwisselbestand</translation>
    </message>
    <message>
        <source>Write an exchange file</source>
        <translation>Een uitwisselbestand maken</translation>
    </message>
    <message>
        <source>The file “{name}” is written.</source>
        <translation>Het bestand “{name}” is gemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>%n things in it have not reached the clinic yet.</source>
        <translation>
            <numerusform>%n ding erin is nog niet bij de kliniek.</numerusform>
            <numerusform>%n dingen erin zijn nog niet bij de kliniek.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things can still be taken back, and stay here until then.</source>
        <translation>
            <numerusform>%n ding kan nog worden teruggenomen, en blijft tot dan hier.</numerusform>
            <numerusform>%n dingen kunnen nog worden teruggenomen, en blijven tot dan hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>On the other computer it is read in the same place: Settings, Without a network, Read a file.</source>
        <translation>Op de andere computer leest u het op dezelfde plaats: Instellingen, Zonder netwerk, Een bestand lezen.</translation>
    </message>
</context>
<context>
    <name>WritingPaper</name>
    <message>
        <source>To {name}</source>
        <translation>Aan {name}</translation>
    </message>
    <message>
        <source>Everything you type is kept</source>
        <translation>Alles wat u typt, wordt bewaard</translation>
    </message>
    <message>
        <source>About what, in a few words (may stay empty)</source>
        <translation>Waarover, in een paar woorden (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Your letter</source>
        <translation>Uw brief</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Later verder</translation>
    </message>
</context>
<context>
    <name>WritingTools</name>
    <message>
        <source>Choose the words that you promise, then press Ctrl+Shift+P.</source>
        <translation>Kies de woorden die u belooft en druk dan op Ctrl+Shift+P.</translation>
    </message>
    <message>
        <source>Kept as a promise: “{words}”.</source>
        <translation>Als belofte bewaard: “{words}”.</translation>
    </message>
    <message>
        <source>No promise is open.</source>
        <translation>Er staat geen belofte open.</translation>
    </message>
    <message>
        <source>I promised you: {words}.</source>
        <translation>Ik had u beloofd: {words}.</translation>
    </message>
    <message>
        <source>Kept: “{words}”.</source>
        <translation>Nagekomen: “{words}”.</translation>
    </message>
    <message>
        <source>No longer a promise: “{words}”.</source>
        <translation>Geen belofte meer: “{words}”.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>YesNoPart</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
</context>
<context>
    <name>agreements</name>
    <message>
        <source>{name} has not said whether you may discuss the pages with a supervisor.</source>
        <translation>{name} heeft niet gezegd of u de bladzijden met een supervisor mag bespreken.</translation>
    </message>
    <message>
        <source>{name} has not said whether a study may have the counts.</source>
        <translation>{name} heeft niet gezegd of een onderzoek de aantallen mag hebben.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>{name} agrees that you discuss the pages with a supervisor (since {day}).</source>
        <translation>{name} vindt het goed dat u de bladzijden met een supervisor bespreekt (sinds {day}).</translation>
    </message>
    <message>
        <source>{name} would rather not have a supervisor see the pages (since {day}).</source>
        <translation>{name} heeft liever niet dat een supervisor de bladzijden ziet (sinds {day}).</translation>
    </message>
    <message>
        <source>{name} agrees that a study has dates, counts and minutes (since {day}).</source>
        <translation>{name} vindt het goed dat een onderzoek datums, aantallen en minuten heeft (sinds {day}).</translation>
    </message>
    <message>
        <source>{name} would rather not be in a study (since {day}).</source>
        <translation>{name} doet liever niet mee aan een onderzoek (sinds {day}).</translation>
    </message>
</context>
<context>
    <name>answered</name>
    <message>
        <source>{when}: {done}</source>
        <translation>{when}: {done}</translation>
    </message>
    <message>
        <source>{words} Your therapist wrote: “{reason}”</source>
        <translation>{words} Uw therapeut schreef: “{reason}”</translation>
    </message>
    <message>
        <source>your therapist noted that you were called.</source>
        <translation>uw therapeut heeft genoteerd dat u gebeld bent.</translation>
    </message>
    <message>
        <source>your therapist noted that somebody near you was brought in.</source>
        <translation>uw therapeut heeft genoteerd dat er iemand bij u in de buurt is ingeschakeld.</translation>
    </message>
    <message>
        <source>your therapist noted that your GP was told.</source>
        <translation>uw therapeut heeft genoteerd dat uw huisarts het weet.</translation>
    </message>
    <message>
        <source>your therapist read your wish and noted why no call was made.</source>
        <translation>uw therapeut heeft uw wens gelezen en genoteerd waarom er niet gebeld is.</translation>
    </message>
</context>
<context>
    <name>booklet</name>
    <message>
        <source>The texts and practices of the course, for reading on paper.</source>
        <translation>De teksten en oefeningen van de cursus, om op papier te lezen.</translation>
    </message>
    <message>
        <source>Version {version}. Licence: {licence}. {provenance}</source>
        <translation>Versie {version}. Licentie: {licence}. {provenance}</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Wat erin staat</translation>
    </message>
    <message>
        <source>{where}: {title}</source>
        <translation>{where}: {title}</translation>
    </message>
    <message>
        <source>Practices: {practices}.</source>
        <translation>Oefeningen: {practices}.</translation>
    </message>
    <message>
        <source>What people find hard here</source>
        <translation>Wat mensen hier moeilijk vinden</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Thuis</translation>
    </message>
    <message>
        <source>{title}, {minutes} min</source>
        <translation>{title}, {minutes} min</translation>
    </message>
    <message>
        <source>Between week 6 and week 7</source>
        <translation>Tussen week 6 en week 7</translation>
    </message>
    <message>
        <source>After the course</source>
        <translation>Na de cursus</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Week {number}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>Ways of doing it: {ways}.</source>
        <translation>Manieren om het te doen: {ways}.</translation>
    </message>
    <message>
        <source>It asks something of: {body}.</source>
        <translation>Dit vraagt iets van: {body}.</translation>
    </message>
    <message>
        <source>(asks something of: {body})</source>
        <translation>(vraagt iets van: {body})</translation>
    </message>
    <message>
        <source>the arm</source>
        <translation>de arm</translation>
    </message>
    <message>
        <source>the shoulder</source>
        <translation>de schouder</translation>
    </message>
    <message>
        <source>the bones</source>
        <translation>de botten</translation>
    </message>
    <message>
        <source>the balance</source>
        <translation>het evenwicht</translation>
    </message>
    <message>
        <source>the breath</source>
        <translation>de adem</translation>
    </message>
    <message>
        <source>the belly</source>
        <translation>de buik</translation>
    </message>
    <message>
        <source>lying flat</source>
        <translation>plat liggen</translation>
    </message>
</context>
<context>
    <name>caseload</name>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Letter due</source>
        <translation>Brief gepland</translation>
    </message>
    <message>
        <source>Asks for a call</source>
        <translation>Wil gebeld worden</translation>
    </message>
    <message>
        <source>Silent for a week</source>
        <translation>Een week stil</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Niet begonnen</translation>
    </message>
    <message>
        <source>In a pause</source>
        <translation>In een pauze</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>I cover</source>
        <translation>Ik neem waar</translation>
    </message>
    <message>
        <source>Nobody has a name like that.</source>
        <translation>Niemand heeft zo&apos;n naam.</translation>
    </message>
    <message>
        <source>No letter is due today.</source>
        <translation>Er is vandaag geen brief gepland.</translation>
    </message>
    <message>
        <source>Nobody asks for a call.</source>
        <translation>Niemand wil gebeld worden.</translation>
    </message>
    <message>
        <source>Everybody who began has shared something within a week.</source>
        <translation>Iedereen die begonnen is, heeft binnen een week iets gedeeld.</translation>
    </message>
    <message>
        <source>Everybody has begun, or came only a few days ago.</source>
        <translation>Iedereen is begonnen, of kwam pas een paar dagen geleden.</translation>
    </message>
    <message>
        <source>Nobody is in a pause.</source>
        <translation>Niemand is in een pauze.</translation>
    </message>
    <message>
        <source>No treatment has ended.</source>
        <translation>Er is geen behandeling afgesloten.</translation>
    </message>
    <message>
        <source>You cover for nobody.</source>
        <translation>U neemt voor niemand waar.</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>With this letter our weeks of writing come to an end.</source>
        <translation>Met deze brief eindigen onze weken van schrijven.</translation>
    </message>
    <message>
        <source>Thank you for everything that you let me read.</source>
        <translation>Dank u voor alles wat u mij liet lezen.</translation>
    </message>
    <message>
        <source>When I look back, what stays with me is {your own words}</source>
        <translation>Als ik terugkijk, blijft mij bij {uw eigen woorden}</translation>
    </message>
    <message>
        <source>Your course, the voices, your diary and our letters stay with you in Haven.</source>
        <translation>Uw cursus, de stemmen, uw dagboek en onze brieven blijven bij u in Haven.</translation>
    </message>
    <message>
        <source>You have practised with what was there, also on days that were hard.</source>
        <translation>U hebt geoefend met wat er was, ook op dagen die zwaar waren.</translation>
    </message>
    <message>
        <source>A practice of three minutes is enough to begin again, whenever you like.</source>
        <translation>Een oefening van drie minuten is genoeg om weer te beginnen, wanneer u maar wilt.</translation>
    </message>
    <message>
        <source>Should you need us, you know where to find the clinic; the number stands in Haven under help.</source>
        <translation>Mocht u ons nodig hebben, dan weet u de kliniek te vinden; het nummer staat in Haven onder hulp.</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>Beste {name},</translation>
    </message>
    <message>
        <source>With warm wishes,</source>
        <translation>Met warme groet,</translation>
    </message>
</context>
<context>
    <name>colleagues</name>
    <message>
        <source>you</source>
        <translation>u</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
    <message>
        <source>{name} (covers until {day})</source>
        <translation>{name} (neemt waar tot {day})</translation>
    </message>
    <message>
        <source>{name} (covers)</source>
        <translation>{name} (neemt waar)</translation>
    </message>
    <message>
        <source>You are no longer in care of this patient.</source>
        <translation>U bent niet meer bij de zorg voor deze patiënt betrokken.</translation>
    </message>
    <message>
        <source>In care of this patient: {names}</source>
        <translation>Zorgen voor deze patiënt: {names}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>diary</name>
    <message>
        <source>“{words}” was not found. Beginnings of words are enough; other words may help.</source>
        <translation>“{words}” is niet gevonden. Het begin van een woord is genoeg; andere woorden helpen misschien.</translation>
    </message>
    <message>
        <source>“{words}” was found once.</source>
        <translation>“{words}” is één keer gevonden.</translation>
    </message>
    <message numerus="yes">
        <source>“{words}” was found %n times.</source>
        <translation>
            <numerusform>“{words}” is %n keer gevonden.</numerusform>
            <numerusform>“{words}” is %n keer gevonden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Underlined: “please answer this”</source>
        <translation>Onderstreept: “graag antwoord hierop”</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Only for you. Kept on this computer.</source>
        <translation>Alleen voor u. Bewaard op deze computer.</translation>
    </message>
    <message>
        <source>Withdrawn. It was dropped unread.</source>
        <translation>Teruggenomen. Het is ongelezen weggedaan.</translation>
    </message>
    <message>
        <source>Opened by {name}, {since}, before your wish to withdraw it arrived.</source>
        <translation>Geopend door {name}, {since}, voordat uw wens om het terug te nemen aankwam.</translation>
    </message>
    <message>
        <source>You asked to withdraw this. That is not certain until {name}&apos;s computer says so.</source>
        <translation>U vroeg dit terug te nemen. Het is pas zeker als de computer van {name} dat meldt.</translation>
    </message>
    <message>
        <source>Shared. It waits on this computer until you and {name} have compared the six digits.</source>
        <translation>Gedeeld. Het wacht op deze computer tot u en {name} de zes cijfers hebben vergeleken.</translation>
    </message>
    <message>
        <source>Shared. Kept on this computer until there is a connection.</source>
        <translation>Gedeeld. Bewaard op deze computer tot er verbinding is.</translation>
    </message>
    <message>
        <source>Delivered to the clinic, {since}</source>
        <translation>Afgeleverd bij de kliniek, {since}</translation>
    </message>
    <message>
        <source>On your therapist&apos;s computer, {since}</source>
        <translation>Op de computer van uw therapeut, {since}</translation>
    </message>
    <message>
        <source>Opened by {name}, {since}</source>
        <translation>Geopend door {name}, {since}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>asked to withdraw</source>
        <translation>gevraagd terug te nemen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>only me</source>
        <translation>alleen ik</translation>
    </message>
    <message>
        <source>shared · 1 note</source>
        <translation>gedeeld · 1 notitie</translation>
    </message>
    <message>
        <source>shared · waits</source>
        <translation>gedeeld · wacht</translation>
    </message>
    <message>
        <source>shared · delivered</source>
        <translation>gedeeld · afgeleverd</translation>
    </message>
    <message>
        <source>shared · arrived</source>
        <translation>gedeeld · aangekomen</translation>
    </message>
    <message>
        <source>shared · opened</source>
        <translation>gedeeld · geopend</translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
    <message>
        <source>Nobody reads this live. If you need somebody now, choose “I need help now”.</source>
        <translation>Niemand leest dit meteen. Hebt u nu iemand nodig, kies dan “Ik heb hulp nodig”.</translation>
    </message>
    <message>
        <source>{name} does not read this live; the next reading is on {day}. If you need somebody now, choose “I need help now”.</source>
        <translation>{name} leest dit niet meteen, maar weer op {day}. Hebt u nu iemand nodig, kies dan “Ik heb hulp nodig”.</translation>
    </message>
    <message numerus="yes">
        <source>shared · %n notes</source>
        <translation>
            <numerusform>gedeeld · %n notitie</numerusform>
            <numerusform>gedeeld · %n notities</numerusform>
        </translation>
    </message>
    <message>
        <source>one page</source>
        <translation>één bladzijde</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n bladzijde</numerusform>
            <numerusform>%n bladzijden</numerusform>
        </translation>
    </message>
    <message>
        <source>one minute of practice</source>
        <translation>één minuut geoefend</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of practice</source>
        <translation>
            <numerusform>%n minuut geoefend</numerusform>
            <numerusform>%n minuten geoefend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>effects</name>
    <message>
        <source>mild</source>
        <translation>licht</translation>
    </message>
    <message>
        <source>hindering</source>
        <translation>hinderlijk</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>ernstig</translation>
    </message>
    <message>
        <source>Unwanted effects</source>
        <translation>Ongewenste effecten</translation>
    </message>
    <message>
        <source>Your own register. Nothing comes into it by itself, and your patient does not see it. It reaches your other computers sealed.</source>
        <translation>Uw eigen register. Er komt niets vanzelf in, en uw patiënt ziet het niet. Het komt verzegeld op uw andere computers.</translation>
    </message>
    <message>
        <source>Note something</source>
        <translation>Noteer iets</translation>
    </message>
    <message>
        <source>Save for the clinic&apos;s register (CSV)…</source>
        <translation>Opslaan voor het register van de kliniek (CSV)…</translation>
    </message>
    <message>
        <source>Save that of all patients (CSV)…</source>
        <translation>Het register van alle patiënten opslaan (CSV)…</translation>
    </message>
    <message>
        <source>The file names patients by their number at the clinic; names in your own words go along as they stand.</source>
        <translation>Het bestand noemt patiënten met hun nummer bij de kliniek; namen in uw eigen woorden gaan mee zoals ze er staan.</translation>
    </message>
    <message>
        <source>{title} · {count} not over</source>
        <translation>{title} · {count} niet voorbij</translation>
    </message>
    <message>
        <source>Said by your patient, not noted here</source>
        <translation>Door uw patiënt gezegd, hier niet genoteerd</translation>
    </message>
    <message>
        <source>Nothing is noted, and your patient reported nothing.</source>
        <translation>Er is niets genoteerd, en uw patiënt heeft niets gemeld.</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>over on {day}</source>
        <translation>voorbij op {day}</translation>
    </message>
    <message>
        <source>done: {done}</source>
        <translation>gedaan: {done}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>Wijzig: {what}</translation>
    </message>
    <message>
        <source>{day} · {title}</source>
        <translation>{day} · {title}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Take over: {what}</source>
        <translation>Overnemen: {what}</translation>
    </message>
    <message>
        <source>Noted from what your patient said on {day} ({title}).</source>
        <translation>Genoteerd naar wat uw patiënt zei op {day} ({title}).</translation>
    </message>
    <message>
        <source>The entry was taken out.</source>
        <translation>De notitie is uit het register gehaald.</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>Sla het register op</translation>
    </message>
    <message>
        <source>unwanted-effects</source>
        <translation>ongewenste-effecten</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>The register was saved.</source>
        <translation>Het register is opgeslagen.</translation>
    </message>
    <message>
        <source>heavier afterwards</source>
        <translation>zwaarder daarna</translation>
    </message>
    <message>
        <source>something still bothers</source>
        <translation>er zit nog iets dwars</translation>
    </message>
    <message>
        <source>Noted from your patient&apos;s practice log.</source>
        <translation>Genoteerd uit het oefenlogboek van uw patiënt.</translation>
    </message>
    <message>
        <source>Noted from a page that your patient shared.</source>
        <translation>Genoteerd van een bladzijde die uw patiënt deelde.</translation>
    </message>
</context>
<context>
    <name>endings</name>
    <message>
        <source>the course was finished</source>
        <translation>de cursus is afgemaakt</translation>
    </message>
    <message>
        <source>the patient wishes to stop</source>
        <translation>de patiënt wil stoppen</translation>
    </message>
    <message>
        <source>other care takes over</source>
        <translation>andere zorg neemt het over</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>een andere reden</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>nog niet beantwoord</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>teruggebeld</translation>
    </message>
    <message>
        <source>handed over to a local service</source>
        <translation>overgedragen aan een dienst in de buurt</translation>
    </message>
    <message>
        <source>handed over to the general practitioner</source>
        <translation>overgedragen aan de huisarts</translation>
    </message>
    <message>
        <source>nothing was done</source>
        <translation>er is niets gedaan</translation>
    </message>
</context>
<context>
    <name>everything</name>
    <message>
        <source>What is in it</source>
        <translation>Wat erin staat</translation>
    </message>
    <message>
        <source>There is nothing yet.</source>
        <translation>Er is nog niets.</translation>
    </message>
    <message>
        <source>What I wrote in Haven</source>
        <translation>Wat ik in Haven schreef</translation>
    </message>
    <message>
        <source>{name}: what I wrote in Haven</source>
        <translation>{name}: wat ik in Haven schreef</translation>
    </message>
    <message>
        <source>What stays with me</source>
        <translation>Wat bij mij blijft</translation>
    </message>
    <message>
        <source>My plans, and the pages that live on after the course.</source>
        <translation>Mijn plannen, en de bladzijden die na de cursus doorgaan.</translation>
    </message>
    <message>
        <source>Before the course</source>
        <translation>Vóór de cursus</translation>
    </message>
    <message>
        <source>Between week 6 and week 7: the silent day</source>
        <translation>Tussen week 6 en week 7: de stille dag</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Week {number}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
    <message>
        <source>Why my therapist changed this week: {reason}</source>
        <translation>Waarom mijn therapeut deze week veranderde: {reason}</translation>
    </message>
    <message>
        <source>What I practised</source>
        <translation>Wat ik oefende</translation>
    </message>
    <message>
        <source>With {therapists}</source>
        <translation>Met {therapists}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages of the diary</source>
        <translation>
            <numerusform>%n bladzijde van het dagboek</numerusform>
            <numerusform>%n bladzijden van het dagboek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Practised %n times</source>
        <translation>
            <numerusform>%n keer geoefend</numerusform>
            <numerusform>%n keer geoefend</numerusform>
        </translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Een bladzijde</translation>
    </message>
    <message>
        <source>{question} {number} of 10</source>
        <translation>{question} {number} van de 10</translation>
    </message>
    <message>
        <source>{number} of 10</source>
        <translation>{number} van de 10</translation>
    </message>
    <message>
        <source>my therapist</source>
        <translation>mijn therapeut</translation>
    </message>
    <message>
        <source>My letter</source>
        <translation>Mijn brief</translation>
    </message>
    <message>
        <source>Letter from {name}</source>
        <translation>Brief van {name}</translation>
    </message>
    <message>
        <source>{name}: {note}</source>
        <translation>{name}: {note}</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>kept for myself</source>
        <translation>voor mijzelf gehouden</translation>
    </message>
    <message>
        <source>shared with my therapist</source>
        <translation>gedeeld met mijn therapeut</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Haven, {day}</source>
        <translation>Haven, {day}</translation>
    </message>
    <message>
        <source>Haven of {name}, {day}</source>
        <translation>Haven van {name}, {day}</translation>
    </message>
    <message>
        <source>What I wrote in Haven</source>
        <translation>Wat ik in Haven schreef</translation>
    </message>
    <message>
        <source>Everything here is yours. It is not locked: please keep it where you trust.</source>
        <translation>Alles hier is van u. Het zit niet op slot: bewaar het waar u vertrouwen hebt.</translation>
    </message>
    <message>
        <source>a book to read and to print.</source>
        <translation>een boek om te lezen en af te drukken.</translation>
    </message>
    <message>
        <source>everything, for another program (JSON).</source>
        <translation>alles, voor een ander programma (JSON).</translation>
    </message>
    <message>
        <source>for a hospital (HL7 FHIR R4 Bundle).</source>
        <translation>voor een ziekenhuis (HL7 FHIR R4 Bundle).</translation>
    </message>
    <message>
        <source>recordings (Ogg Opus).</source>
        <translation>opnamen (Ogg Opus).</translation>
    </message>
    <message>
        <source>What is in here</source>
        <translation>Wat hierin staat</translation>
    </message>
    <message>
        <source>These recordings are not in here. They have not come to this computer yet, or the disk lost some of them:</source>
        <translation>Deze opnamen zitten hier niet bij. Ze zijn nog niet op deze computer aangekomen, of de schijf is er iets van kwijtgeraakt:</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>This is not a whole number. It is kept as you wrote it.</source>
        <translation>Dit is geen heel getal. Het is bewaard zoals u het schreef.</translation>
    </message>
    <message>
        <source>This is not a number. It is kept as you wrote it.</source>
        <translation>Dit is geen getal. Het is bewaard zoals u het schreef.</translation>
    </message>
    <message>
        <source>I cannot read this as a day; try 27-11-2026. It is kept as you wrote it.</source>
        <translation>Dit kan ik niet als een dag lezen; probeer 27-11-2026. Het is bewaard zoals u het schreef.</translation>
    </message>
    <message>
        <source>I cannot read this as a day and a time; try 27-11-2026 14:30. It is kept as you wrote it.</source>
        <translation>Dit kan ik niet als een dag en een tijd lezen; probeer 27-11-2026 14:30. Het is bewaard zoals u het schreef.</translation>
    </message>
    <message>
        <source>I cannot read this as a time; try 14:30. It is kept as you wrote it.</source>
        <translation>Dit kan ik niet als een tijd lezen; probeer 14:30. Het is bewaard zoals u het schreef.</translation>
    </message>
    <message>
        <source>This does not look like an address, such as https://example.org.</source>
        <translation>Dit lijkt geen adres, zoals https://example.org.</translation>
    </message>
    <message>
        <source>This cannot be read as an answer yet. It is kept as you wrote it.</source>
        <translation>Dit kan nog niet als antwoord worden gelezen. Het is bewaard zoals u het schreef.</translation>
    </message>
    <message>
        <source>The form asks for {limit} or later.</source>
        <translation>Het formulier vraagt om {limit} of later.</translation>
    </message>
    <message>
        <source>The form asks for {limit} or earlier.</source>
        <translation>Het formulier vraagt om {limit} of eerder.</translation>
    </message>
    <message>
        <source>The form asks for {limit} or more.</source>
        <translation>Het formulier vraagt om {limit} of meer.</translation>
    </message>
    <message>
        <source>The form asks for {limit} or less.</source>
        <translation>Het formulier vraagt om {limit} of minder.</translation>
    </message>
    <message>
        <source>The form asks for at least {limit} characters.</source>
        <translation>Het formulier vraagt om minstens {limit} tekens.</translation>
    </message>
    <message>
        <source>The form asks for at most {limit} characters.</source>
        <translation>Het formulier vraagt om hoogstens {limit} tekens.</translation>
    </message>
    <message>
        <source>The form asks for at most {limit} digits behind the point.</source>
        <translation>Het formulier vraagt om hoogstens {limit} cijfers achter de komma.</translation>
    </message>
    <message>
        <source>The form asks for it to be written like this: {limit}.</source>
        <translation>Het formulier vraagt om het zo te schrijven: {limit}.</translation>
    </message>
    <message>
        <source>The form asks for it to be written otherwise.</source>
        <translation>Het formulier vraagt om het anders te schrijven.</translation>
    </message>
    <message>
        <source>The form asks for another kind of file: {limit}.</source>
        <translation>Het formulier vraagt om een ander soort bestand: {limit}.</translation>
    </message>
    <message>
        <source>The form asks for a smaller file.</source>
        <translation>Het formulier vraagt om een kleiner bestand.</translation>
    </message>
    <message>
        <source>This is none of the choices that the form offers now. It is kept.</source>
        <translation>Dit is geen van de keuzes die het formulier nu biedt. Het is bewaard.</translation>
    </message>
    <message>
        <source>The form asks for at least {limit}.</source>
        <translation>Het formulier vraagt om minstens {limit}.</translation>
    </message>
    <message>
        <source>The form asks for at most {limit}.</source>
        <translation>Het formulier vraagt om hoogstens {limit}.</translation>
    </message>
    <message>
        <source>This could not be worked out.</source>
        <translation>Dit kon niet worden uitgerekend.</translation>
    </message>
    <message>
        <source>The form asks for something else here.</source>
        <translation>Het formulier vraagt hier om iets anders.</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>Hand-over of {name}, {day}</source>
        <translation>Overdracht van {name}, {day}</translation>
    </message>
    <message>
        <source>It is the week of the silent day.</source>
        <translation>Het is de week van de stille dag.</translation>
    </message>
    <message>
        <source>Week {week} of the course.</source>
        <translation>Week {week} van de cursus.</translation>
    </message>
    <message>
        <source>In a pause until {day}.</source>
        <translation>In een pauze tot en met {day}.</translation>
    </message>
    <message>
        <source>No letter was written yet.</source>
        <translation>Er is nog geen brief geschreven.</translation>
    </message>
    <message>
        <source>The last letter is of {day}.</source>
        <translation>De laatste brief is van {day}.</translation>
    </message>
    <message>
        <source>The next letter is due: {day}.</source>
        <translation>De volgende brief is gepland: {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages were shared since my last letter.</source>
        <translation>
            <numerusform>%n bladzijde is gedeeld sinds mijn laatste brief.</numerusform>
            <numerusform>%n bladzijden zijn gedeeld sinds mijn laatste brief.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked to be called on {day}, not answered yet</source>
        <translation>Wilde op {day} gebeld worden, nog niet beantwoord</translation>
    </message>
    <message>
        <source>{words}: “{line}”</source>
        <translation>{words}: “{line}”</translation>
    </message>
    <message numerus="yes">
        <source>%n answers to safety questions wait for a word on what was done.</source>
        <translation>
            <numerusform>%n antwoord op een veiligheidsvraag wacht op een woord over wat er is gedaan.</numerusform>
            <numerusform>%n antwoorden op veiligheidsvragen wachten op een woord over wat er is gedaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised: {words}</source>
        <translation>Beloofd: {words}</translation>
    </message>
    <message>
        <source>Unwanted effect since {day}: {what}</source>
        <translation>Ongewenst effect sinds {day}: {what}</translation>
    </message>
    <message>
        <source>Practices spare: {needs}</source>
        <translation>Oefeningen ontzien: {needs}</translation>
    </message>
    <message>
        <source>arm or shoulder</source>
        <translation>arm of schouder</translation>
    </message>
    <message>
        <source>lymphoedema</source>
        <translation>lymfoedeem</translation>
    </message>
    <message>
        <source>bones</source>
        <translation>botten</translation>
    </message>
    <message>
        <source>balance or neuropathy</source>
        <translation>evenwicht of neuropathie</translation>
    </message>
    <message>
        <source>breath</source>
        <translation>adem</translation>
    </message>
    <message>
        <source>belly or stoma</source>
        <translation>buik of stoma</translation>
    </message>
    <message>
        <source>cannot lie flat</source>
        <translation>kan niet plat liggen</translation>
    </message>
</context>
<context>
    <name>invitation</name>
    <message>
        <source>Welcome to Haven</source>
        <translation>Welkom bij Haven</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>Beste {name},</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Uw code</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat u doet</translation>
    </message>
    <message>
        <source>How to know the clinic again</source>
        <translation>Hoe u de kliniek herkent</translation>
    </message>
    <message>
        <source>The clinic&apos;s computer has a key of its own, and this is its mark. You need it only if Haven ever asks you for it; then compare it, group by group, with a paper of the clinic&apos;s.</source>
        <translation>De computer van de kliniek heeft een eigen sleutel, en dit is het kenmerk daarvan. U hebt het alleen nodig als Haven er ooit om vraagt; vergelijk het dan groep voor groep met een papier van de kliniek.</translation>
    </message>
    <message>
        <source>Keep this letter to yourself</source>
        <translation>Houd deze brief bij u</translation>
    </message>
    <message>
        <source>The clinic&apos;s key</source>
        <translation>De sleutel van de kliniek</translation>
    </message>
    <message>
        <source>Haven knows the clinic by this mark. When a Haven says that another computer answers in the clinic&apos;s name, it asks for the mark. Please type it from this sheet, and from nowhere else: not from an e-mail, and not from a screen that somebody shows you.</source>
        <translation>Aan dit kenmerk herkent Haven de kliniek. Zegt Haven dat een andere computer namens de kliniek antwoordt, dan vraagt het om het kenmerk. Typ het over van dit blad, en nergens anders van: niet uit een e-mail, en niet van een scherm dat iemand u laat zien.</translation>
    </message>
    <message>
        <source>The mark</source>
        <translation>Het kenmerk</translation>
    </message>
    <message>
        <source>If Haven says that the mark does not fit, nothing was changed and nothing was sent. Please phone the clinic then.</source>
        <translation>Zegt Haven dat het kenmerk niet past, dan is er niets veranderd en niets verstuurd. Bel dan de kliniek.</translation>
    </message>
    <message>
        <source>With this letter you can install Haven on your own computer: the course, the practices with their spoken guidance, and a diary that nobody reads unless you share it. What you share is sealed so that only your therapist can open it.</source>
        <translation>Met deze brief kunt u Haven op uw eigen computer zetten: de cursus, de oefeningen met gesproken begeleiding, en een dagboek dat niemand leest tenzij u het deelt. Wat u deelt wordt zo verzegeld dat alleen uw therapeut het kan openen.</translation>
    </message>
    <message>
        <source>Address of the clinic: {server}</source>
        <translation>Adres van de kliniek: {server}</translation>
    </message>
    <message>
        <source>The code can be used once, until {day}.</source>
        <translation>De code is één keer te gebruiken, tot en met {day}.</translation>
    </message>
    <message>
        <source>With this letter you can install Haven on the computer on which you will read what your patients share, and answer them. What they share is sealed for this computer; nobody else opens it, the clinic neither.</source>
        <translation>Met deze brief kunt u Haven installeren op de computer waarop u leest wat uw patiënten delen, en hen antwoordt. Wat zij delen, is verzegeld voor die computer; niemand anders opent het, ook de kliniek niet.</translation>
    </message>
    <message>
        <source>Install Haven and start it.</source>
        <translation>Installeer Haven en start het.</translation>
    </message>
    <message>
        <source>Install Haven and start its window for therapists.</source>
        <translation>Installeer Haven en start het venster voor therapeuten.</translation>
    </message>
    <message>
        <source>Choose your language, and type the code and the address. Capitals do not matter.</source>
        <translation>Kies uw taal, en typ de code en het adres. Hoofdletters maken niet uit.</translation>
    </message>
    <message>
        <source>Choose a passphrase, and print your recovery sheet.</source>
        <translation>Kies een wachtzin, en druk uw herstelblad af.</translation>
    </message>
    <message>
        <source>Tell the clinic that you are in. It lists you, and you can invite patients.</source>
        <translation>Vertel de kliniek dat u binnen bent. Die zet u op haar lijst, en u kunt patiënten uitnodigen.</translation>
    </message>
    <message>
        <source>At your first talk, you and your therapist compare six digits on the screen.</source>
        <translation>Bij uw eerste gesprek vergelijken u en uw therapeut zes cijfers op het scherm.</translation>
    </message>
    <message>
        <source>Whoever holds this letter can enrol in your name until you have used it. If Haven says that it was used already, please phone the clinic at once.</source>
        <translation>Wie deze brief heeft, kan zich in uw naam aanmelden totdat u hem hebt gebruikt. Zegt Haven dat hij al is gebruikt, bel dan meteen de kliniek.</translation>
    </message>
    <message>
        <source>Please keep this letter to yourself until you have used it. At your first talk your therapist and you compare six digits on the screen; from then on you both know that nobody stands between you.</source>
        <translation>Houd deze brief bij u tot u hem hebt gebruikt. Bij uw eerste gesprek vergelijkt u met uw therapeut zes cijfers op het scherm; daarna weet u allebei dat er niemand tussen u zit.</translation>
    </message>
    <message>
        <source>Invitation to Haven</source>
        <translation>Uitnodiging voor Haven</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>Leaves at {time}. Until then you can call it back.</source>
        <translation>Vertrekt om {time}. Tot dan kunt u hem terughalen.</translation>
    </message>
    <message>
        <source>Waits on this computer until you have compared the six digits.</source>
        <translation>Wacht op deze computer tot u de zes cijfers hebt vergeleken.</translation>
    </message>
    <message>
        <source>Kept on this computer until there is a connection.</source>
        <translation>Bewaard op deze computer tot er verbinding is.</translation>
    </message>
    <message>
        <source>Delivered to the clinic, {since}</source>
        <translation>Afgeleverd bij de kliniek, {since}</translation>
    </message>
    <message>
        <source>On your therapist&apos;s computer, {since}</source>
        <translation>Op de computer van uw therapeut, {since}</translation>
    </message>
    <message>
        <source>Opened by your therapist, {since}</source>
        <translation>Geopend door uw therapeut, {since}</translation>
    </message>
    <message>
        <source>You: {subject}</source>
        <translation>U: {subject}</translation>
    </message>
    <message>
        <source>Week {week}: {subject}</source>
        <translation>Week {week}: {subject}</translation>
    </message>
    <message>
        <source>You wrote: {words}</source>
        <translation>U schreef: {words}</translation>
    </message>
    <message>
        <source>A note beside your words</source>
        <translation>Een notitie naast uw woorden</translation>
    </message>
    <message>
        <source>Notes beside your words</source>
        <translation>Notities naast uw woorden</translation>
    </message>
    <message>
        <source>therapist</source>
        <translation>therapeut</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>Beste {name},</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>only you and your therapists can read this: {names}</source>
        <translation>alleen u en uw therapeuten kunnen dit lezen: {names}</translation>
    </message>
    <message>
        <source>only you and your therapist can read this</source>
        <translation>alleen u en uw therapeut kunnen dit lezen</translation>
    </message>
    <message>
        <source>A letter leaves one minute after you send it; until then you can call it back.</source>
        <translation>Een brief vertrekt één minuut nadat u hem verstuurt; tot dan kunt u hem terughalen.</translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation>Uw therapeut</translation>
    </message>
    <message>
        <source>Nobody reads this live. If you need somebody now, choose “I need help now”.</source>
        <translation>Niemand leest dit meteen. Hebt u nu iemand nodig, kies dan “Ik heb hulp nodig”.</translation>
    </message>
    <message>
        <source>{name} does not read this live; the next reading is on {day}. If you need somebody now, choose “I need help now”.</source>
        <translation>{name} leest dit niet meteen, maar weer op {day}. Hebt u nu iemand nodig, kies dan “Ik heb hulp nodig”.</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>over %n maand</numerusform>
            <numerusform>over %n maanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>passages</name>
    <message>
        <source>Note to “{quote}”: {text}</source>
        <translation>Notitie bij “{quote}”: {text}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>in why you change this: “{change}”</source>
        <translation>in de reden bij: “{change}”</translation>
    </message>
    <message>
        <source>in what your recording is called</source>
        <translation>in de titel van uw opname</translation>
    </message>
    <message>
        <source>in what your recording is for</source>
        <translation>in de uitleg bij uw opname</translation>
    </message>
    <message>
        <source>{week} · {title}</source>
        <translation>{week} · {title}</translation>
    </message>
    <message>
        <source>after the pause</source>
        <translation>na de pauze</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>vanaf {day}</translation>
    </message>
    <message numerus="yes">
        <source>{title}, %n min</source>
        <translation>
            <numerusform>{title}, %n min</numerusform>
            <numerusform>{title}, %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>kept here until the six digits are compared</source>
        <translation>hier bewaard tot de zes cijfers vergeleken zijn</translation>
    </message>
    <message>
        <source>kept on this computer, not yet delivered</source>
        <translation>bewaard op deze computer, nog niet afgeleverd</translation>
    </message>
    <message>
        <source>delivered to the clinic</source>
        <translation>afgeleverd bij de kliniek</translation>
    </message>
    <message>
        <source>on your patient&apos;s computer</source>
        <translation>op de computer van uw patiënt</translation>
    </message>
    <message>
        <source>opened by your patient</source>
        <translation>geopend door uw patiënt</translation>
    </message>
    <message>
        <source>Last put into the plan {when} · {where}</source>
        <translation>Voor het laatst in het plan gezet {when} · {where}</translation>
    </message>
</context>
<context>
    <name>planning</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}, about %n minutes</source>
        <translation>
            <numerusform>{title}, ongeveer %n minuut</numerusform>
            <numerusform>{title}, ongeveer %n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>player</name>
    <message>
        <source>The bell</source>
        <translation>De bel</translation>
    </message>
    <message numerus="yes">
        <source>Silence for %n second(s)</source>
        <translation>
            <numerusform>%n seconde stilte</numerusform>
            <numerusform>%n seconden stilte</numerusform>
        </translation>
    </message>
    <message>
        <source>Week {week} · {title}</source>
        <translation>Week {week} · {title}</translation>
    </message>
    <message numerus="yes">
        <source>left of %n minute(s)</source>
        <translation>
            <numerusform>over van %n minuut</numerusform>
            <numerusform>over van %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silence for about %n minute(s)</source>
        <translation>
            <numerusform>Ongeveer %n minuut stilte</numerusform>
            <numerusform>Ongeveer %n minuten stilte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Treatment</source>
        <translation>Behandeling</translation>
    </message>
    <message>
        <source>Record, {day}</source>
        <translation>Dossier, {day}</translation>
    </message>
    <message>
        <source>Record of {name}, {day}</source>
        <translation>Dossier van {name}, {day}</translation>
    </message>
    <message>
        <source>For supervision, {day}</source>
        <translation>Voor supervisie, {day}</translation>
    </message>
    <message>
        <source>A treatment, for supervision</source>
        <translation>Een behandeling, voor supervisie</translation>
    </message>
    <message>
        <source>Without names. Sound is not in it.</source>
        <translation>Zonder namen. Geluid zit er niet in.</translation>
    </message>
    <message>
        <source>Calls and safety items: what was done</source>
        <translation>Belverzoeken en veiligheidsvragen: wat er is gedaan</translation>
    </message>
    <message numerus="yes">
        <source>Calls and safety items: what was done · %n</source>
        <translation>
            <numerusform>Belverzoeken en veiligheidsvragen: wat er is gedaan · %n</numerusform>
            <numerusform>Belverzoeken en veiligheidsvragen: wat er is gedaan · %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Een collega</translation>
    </message>
    <message>
        <source>{who} · {when}</source>
        <translation>{who} · {when}</translation>
    </message>
    <message>
        <source>{done}: {reason}</source>
        <translation>{done}: {reason}</translation>
    </message>
    <message>
        <source>About a safety item in “{title}”, {when}</source>
        <translation>Over een veiligheidsvraag in “{title}”, {when}</translation>
    </message>
    <message>
        <source>About the wish to be called, {when}: “{line}”</source>
        <translation>Over de wens gebeld te worden, {when}: “{line}”</translation>
    </message>
    <message>
        <source>About the wish to be called, {when}</source>
        <translation>Over de wens gebeld te worden, {when}</translation>
    </message>
</context>
<context>
    <name>recording</name>
    <message>
        <source>One moment: the microphone is being opened.</source>
        <translation>Een moment: de microfoon wordt geopend.</translation>
    </message>
    <message>
        <source>Please be silent for a moment: the room is being listened to.</source>
        <translation>Wees even stil: er wordt naar de kamer geluisterd.</translation>
    </message>
    <message>
        <source>Read now, in your own pace. Space ends the take.</source>
        <translation>Lees nu, in uw eigen tempo. De spatiebalk beëindigt de opname.</translation>
    </message>
    <message>
        <source>One moment: it is being made ready.</source>
        <translation>Een moment: de opname wordt klaargemaakt.</translation>
    </message>
    <message>
        <source>This is how it will be heard.</source>
        <translation>Zo zal het te horen zijn.</translation>
    </message>
    <message>
        <source>Nothing heard at the moment</source>
        <translation>Op dit moment is er niets te horen</translation>
    </message>
    <message>
        <source>A little too quiet; come nearer</source>
        <translation>Iets te zacht; kom dichterbij</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Too loud; move back a little</source>
        <translation>Te luid; ga iets naar achteren</translation>
    </message>
    <message>
        <source>The microphone gave nothing any more before the end; perhaps it was switched off or unplugged. Please hear whether all the words are there.</source>
        <translation>De microfoon gaf voor het einde niets meer door; misschien is hij uitgezet of losgeraakt. Luister of alle woorden erin staan.</translation>
    </message>
    <message>
        <source>It is too loud for the microphone, so that it crackles; move back a little.</source>
        <translation>Het is te luid voor de microfoon, waardoor het kraakt; ga iets naar achteren.</translation>
    </message>
    <message>
        <source>It begins or ends in the middle of a sound; wait a moment before you begin and before you end.</source>
        <translation>Het begint of eindigt midden in een klank; wacht even voordat u begint en voordat u stopt.</translation>
    </message>
    <message>
        <source>It is a little too quiet; come nearer to the microphone.</source>
        <translation>Het is iets te zacht; kom dichter bij de microfoon.</translation>
    </message>
    <message>
        <source>There is a humming in the room, perhaps from a fan, a refrigerator or the mains.</source>
        <translation>Er is gebrom in de kamer, misschien van een ventilator, een koelkast of het lichtnet.</translation>
    </message>
    <message>
        <source>There is noise in the room; close door and window, or come nearer to the microphone.</source>
        <translation>Er is geruis in de kamer; doe deur en raam dicht, of kom dichter bij de microfoon.</translation>
    </message>
    <message>
        <source>It could not be made as loud as other voices; read a little more evenly.</source>
        <translation>Het kon niet even luid worden gemaakt als andere stemmen; lees iets gelijkmatiger.</translation>
    </message>
    <message>
        <source>The room is quiet. It is good for reading aloud.</source>
        <translation>De kamer is stil. Hier kunt u goed voorlezen.</translation>
    </message>
    <message>
        <source>There is noise in the room. Close door and window, and see what can be switched off; a room with curtains and a carpet is better than a bare one.</source>
        <translation>Er is geruis in de kamer. Doe deur en raam dicht, en kijk wat uit kan; een kamer met gordijnen en een vloerkleed is beter dan een kale.</translation>
    </message>
    <message>
        <source>There is a humming in the room, perhaps from a fan, a refrigerator or the mains. See what can be switched off, or move away from it.</source>
        <translation>Er is gebrom in de kamer, misschien van een ventilator, een koelkast of het lichtnet. Kijk wat uit kan, of ga er verder vandaan zitten.</translation>
    </message>
    <message>
        <source>Nothing was heard. Please see whether the microphone is switched on and near you, and read once more. What you kept is safe.</source>
        <translation>Er was niets te horen. Kijk of de microfoon aanstaat en dicht bij u is, en lees nog een keer. Wat u hebt bewaard, is veilig.</translation>
    </message>
    <message>
        <source>Not read yet. Wait for “Read now”, then read as calmly as you would say it to somebody.</source>
        <translation>Nog niet voorgelezen. Wacht op “Lees nu”, en lees dan zo rustig als u het tegen iemand zou zeggen.</translation>
    </message>
    <message>
        <source>The words changed since you read them. Please read this piece once more; what you read before stays until then.</source>
        <translation>De woorden zijn veranderd sinds u ze las. Lees dit stukje nog een keer; wat u eerder las, blijft tot dan staan.</translation>
    </message>
    <message>
        <source>Kept on this computer. You can hear it, or read it once more.</source>
        <translation>Bewaard op deze computer. U kunt het beluisteren, of nog een keer lezen.</translation>
    </message>
    <message>
        <source>A take of this piece waits here. Hear it; then keep it, or read it once more.</source>
        <translation>Hier wacht een opname van dit stukje. Beluister haar; bewaar haar dan, of lees nog een keer.</translation>
    </message>
    <message>
        <source>This sounds good. Hear it, or keep it and go on.</source>
        <translation>Dit klinkt goed. Beluister het, of bewaar het en ga verder.</translation>
    </message>
    <message>
        <source>{remarks} You may keep it all the same, or read it once more.</source>
        <translation>{remarks} U mag het toch bewaren, of nog een keer lezen.</translation>
    </message>
</context>
<context>
    <name>replacing</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>invited, not started yet</source>
        <translation>uitgenodigd, nog niet begonnen</translation>
    </message>
    <message>
        <source>compare the six digits</source>
        <translation>vergelijk de zes cijfers</translation>
    </message>
    <message>
        <source>asks for a call</source>
        <translation>wil gebeld worden</translation>
    </message>
    <message>
        <source>answered a safety question</source>
        <translation>beantwoordde een veiligheidsvraag</translation>
    </message>
    <message>
        <source>nothing shared yet</source>
        <translation>nog niets gedeeld</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>no</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>one</source>
        <translation>één</translation>
    </message>
    <message>
        <source>two</source>
        <translation>twee</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drie</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>vijf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>zes</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>zeven</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>negen</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>tien</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>twaalf</translation>
    </message>
    <message>
        <source>No letter is due today.</source>
        <translation>Voor vandaag is geen brief gepland.</translation>
    </message>
    <message>
        <source>One letter is due today.</source>
        <translation>Voor vandaag is één brief gepland.</translation>
    </message>
    <message numerus="yes">
        <source>{count} letters are due today.</source>
        <translation>
            <numerusform>Voor vandaag is {count} brief gepland.</numerusform>
            <numerusform>Voor vandaag zijn {count} brieven gepland.</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>over tijd sinds {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>a letter leaves on {day}</source>
        <translation>er gaat een brief weg op {day}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min geleden</numerusform>
            <numerusform>%n min geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 diary</source>
        <translation>1 bladzijde</translation>
    </message>
    <message numerus="yes">
        <source>%n diaries</source>
        <translation>
            <numerusform>%n bladzijde</numerusform>
            <numerusform>%n bladzijden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 sentence marked</source>
        <translation>1 zin gemarkeerd</translation>
    </message>
    <message numerus="yes">
        <source>%n sentences marked</source>
        <translation>
            <numerusform>%n zin gemarkeerd</numerusform>
            <numerusform>%n zinnen gemarkeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>niets nieuws</translation>
    </message>
    <message>
        <source>nothing shared since yesterday</source>
        <translation>sinds gisteren niets gedeeld</translation>
    </message>
    <message numerus="yes">
        <source>nothing shared for %n days</source>
        <translation>
            <numerusform>%n dag niets gedeeld</numerusform>
            <numerusform>%n dagen niets gedeeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not started after %n days</source>
        <translation>
            <numerusform>na %n dag niet begonnen</numerusform>
            <numerusform>na %n dagen niet begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>afgesloten op {day}</translation>
    </message>
    <message>
        <source>paused, end not known</source>
        <translation>pauze, einde niet bekend</translation>
    </message>
    <message>
        <source>paused until {day}</source>
        <translation>pauze tot en met {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} on this review</source>
        <translation>{minutes} aan dit dossier</translation>
    </message>
    <message>
        <source>no practice in seven days</source>
        <translation>zeven dagen niet geoefend</translation>
    </message>
    <message>
        <source>{name} – week {week}</source>
        <translation>{name} – week {week}</translation>
    </message>
    <message>
        <source>no other letter is due today</source>
        <translation>vandaag geen andere brief gepland</translation>
    </message>
    <message numerus="yes">
        <source>%n more due today</source>
        <translation>
            <numerusform>nog %n vandaag gepland</numerusform>
            <numerusform>nog %n vandaag gepland</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the letter</source>
        <translation>Brief versturen</translation>
    </message>
    <message>
        <source>Send with 1 note</source>
        <translation>Versturen met 1 notitie</translation>
    </message>
    <message numerus="yes">
        <source>Send with %n notes</source>
        <translation>
            <numerusform>Versturen met %n notitie</numerusform>
            <numerusform>Versturen met %n notities</numerusform>
        </translation>
    </message>
    <message>
        <source>1 letter is kept here, not yet delivered</source>
        <translation>1 brief is hier bewaard, nog niet afgeleverd</translation>
    </message>
    <message numerus="yes">
        <source>%n letters are kept here, not yet delivered</source>
        <translation>
            <numerusform>%n brief is hier bewaard, nog niet afgeleverd</numerusform>
            <numerusform>%n brieven zijn hier bewaard, nog niet afgeleverd</numerusform>
        </translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geopend</translation>
    </message>
    <message>
        <source>not opened here yet</source>
        <translation>hier nog niet geopend</translation>
    </message>
    <message>
        <source>leaves on {day}, {time}</source>
        <translation>vertrekt op {day}, {time}</translation>
    </message>
    <message>
        <source>leaves in a moment</source>
        <translation>vertrekt zo</translation>
    </message>
    <message>
        <source>kept here until the six digits are compared</source>
        <translation>hier bewaard tot de zes cijfers zijn vergeleken</translation>
    </message>
    <message>
        <source>kept on this computer, not yet delivered</source>
        <translation>bewaard op deze computer, nog niet afgeleverd</translation>
    </message>
    <message>
        <source>delivered to the clinic</source>
        <translation>afgeleverd bij de kliniek</translation>
    </message>
    <message>
        <source>on your patient&apos;s computer</source>
        <translation>op de computer van uw patiënt</translation>
    </message>
    <message>
        <source>opened by your patient</source>
        <translation>geopend door uw patiënt</translation>
    </message>
    <message>
        <source>lighter afterwards</source>
        <translation>lichter na afloop</translation>
    </message>
    <message>
        <source>the same afterwards</source>
        <translation>gelijk na afloop</translation>
    </message>
    <message>
        <source>heavier afterwards</source>
        <translation>zwaarder na afloop</translation>
    </message>
    <message>
        <source>something still bothers</source>
        <translation>er zit nog iets dwars</translation>
    </message>
    <message>
        <source>{question} – {answer}</source>
        <translation>{question} – {answer}</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>nog 1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>nog %n</numerusform>
            <numerusform>nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>I called</source>
        <translation>Ik heb gebeld</translation>
    </message>
    <message>
        <source>A local service was brought in</source>
        <translation>Hulp ter plaatse is ingeschakeld</translation>
    </message>
    <message>
        <source>The GP was told</source>
        <translation>De huisarts is ingelicht</translation>
    </message>
    <message>
        <source>Nothing, and why</source>
        <translation>Niets, en waarom</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>en nog 1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>1 note beside the words</source>
        <translation>1 notitie naast de woorden</translation>
    </message>
    <message numerus="yes">
        <source>%n notes beside the words</source>
        <translation>
            <numerusform>%n notitie naast de woorden</numerusform>
            <numerusform>%n notities naast de woorden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 letter not opened yet</source>
        <translation>1 brief nog niet geopend</translation>
    </message>
    <message numerus="yes">
        <source>%n letters not opened yet</source>
        <translation>
            <numerusform>%n brief nog niet geopend</numerusform>
            <numerusform>%n brieven nog niet geopend</numerusform>
        </translation>
    </message>
    <message>
        <source>1 practice · {minutes}</source>
        <translation>1 oefening · {minutes}</translation>
    </message>
    <message numerus="yes">
        <source>%n practices · {minutes}</source>
        <translation>
            <numerusform>%n oefening · {minutes}</numerusform>
            <numerusform>%n oefeningen · {minutes}</numerusform>
        </translation>
    </message>
    <message>
        <source>you cover</source>
        <translation>u neemt waar</translation>
    </message>
    <message>
        <source>you cover until {day}</source>
        <translation>u neemt waar tot {day}</translation>
    </message>
    <message>
        <source>no longer in your care</source>
        <translation>niet meer onder uw hoede</translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n uur geleden</numerusform>
            <numerusform>%n uur geleden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>silent_day</name>
    <message>
        <source>Your silent day waits. You find it on Today.</source>
        <translation>Uw stille dag wacht. U vindt hem terug onder Vandaag.</translation>
    </message>
    <message>
        <source>A practice</source>
        <translation>Een oefening</translation>
    </message>
    <message>
        <source>A silent meal</source>
        <translation>Een maaltijd in stilte</translation>
    </message>
    <message>
        <source>Tea, or something to drink</source>
        <translation>Thee, of iets anders te drinken</translation>
    </message>
    <message>
        <source>A walk</source>
        <translation>Een wandeling</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rusten</translation>
    </message>
    <message>
        <source>Something for the hands</source>
        <translation>Iets voor de handen</translation>
    </message>
    <message>
        <source>Washing up</source>
        <translation>Afwassen</translation>
    </message>
    <message>
        <source>Looking out of the window</source>
        <translation>Uit het raam kijken</translation>
    </message>
    <message>
        <source>Time in between</source>
        <translation>Tijd ertussen</translation>
    </message>
    <message>
        <source>A page in the diary</source>
        <translation>Een bladzijde in het dagboek</translation>
    </message>
    <message>
        <source>It begins when you are ready. What follows moves along.</source>
        <translation>Hij begint als u zover bent. Wat erna komt schuift mee.</translation>
    </message>
    <message>
        <source>Sit down at the table. Look, smell, chew. Three bites are a meal too.</source>
        <translation>Ga aan tafel zitten. Kijk, ruik, kauw. Drie happen zijn ook een maaltijd.</translation>
    </message>
    <message>
        <source>Hold the cup, drink slowly. Nothing else has to be done.</source>
        <translation>Houd de kop vast, drink langzaam. Verder hoeft er niets.</translation>
    </message>
    <message>
        <source>As far as is pleasant, and back. Slow is fast enough.</source>
        <translation>Zo ver als prettig is, en terug. Langzaam is snel genoeg.</translation>
    </message>
    <message>
        <source>Lie down or sit, with nothing in your hands. Sleeping is good.</source>
        <translation>Ga liggen of zitten, met niets in uw handen. Slapen is goed.</translation>
    </message>
    <message>
        <source>Peel, water, fold. One thing after the other.</source>
        <translation>Schillen, water geven, vouwen. Het een na het ander.</translation>
    </message>
    <message>
        <source>One plate after the other. The water may be warm.</source>
        <translation>Bord voor bord. Het water mag warm zijn.</translation>
    </message>
    <message>
        <source>Sit where you can see out. Nothing has to happen there.</source>
        <translation>Ga zitten waar u naar buiten kunt kijken. Er hoeft daar niets te gebeuren.</translation>
    </message>
    <message>
        <source>There is no programme. Fetch water, change rooms, lie down.</source>
        <translation>Er is geen programma. Haal water, ga naar een andere kamer, ga even liggen.</translation>
    </message>
    <message>
        <source>A few words, if there are any. It can also wait until tomorrow.</source>
        <translation>Een paar woorden, als die er zijn. Het kan ook tot morgen wachten.</translation>
    </message>
    <message>
        <source>{practice} ({way})</source>
        <translation>{practice} ({way})</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 uur</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} uur</translation>
    </message>
    <message>
        <source>{hours} and {minutes}</source>
        <translation>{hours} en {minutes}</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>{begins} tot {ends}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>{day}, {times}</source>
        <translation>{day}, {times}</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>This computer has no voice for reading aloud. It can be switched on or installed in the computer&apos;s settings for speech; then try again.</source>
        <translation>Deze computer heeft geen stem om voor te lezen. Die kan in de spraakinstellingen van de computer worden aangezet of geïnstalleerd; probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>This computer has no voice for this language ({language}). One can be added in the computer&apos;s settings for speech.</source>
        <translation>Deze computer heeft geen stem voor deze taal ({language}). Die kan in de spraakinstellingen van de computer worden toegevoegd.</translation>
    </message>
    <message>
        <source>The computer&apos;s voice stopped. You can try again in a moment.</source>
        <translation>De stem van de computer is gestopt. U kunt het zo meteen opnieuw proberen.</translation>
    </message>
    <message>
        <source>{now} of {whole}</source>
        <translation>{now} van {whole}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Spoken, {length}</source>
        <translation>Ingesproken, {length}</translation>
    </message>
    <message>
        <source>Nothing heard at the moment</source>
        <translation>Er is nu niets te horen</translation>
    </message>
    <message>
        <source>Heard, a little softly</source>
        <translation>Te horen, een beetje zacht</translation>
    </message>
    <message>
        <source>Heard well</source>
        <translation>Goed te horen</translation>
    </message>
    <message>
        <source>Very loud; a little further away is fine</source>
        <translation>Heel luid; iets verder weg mag ook</translation>
    </message>
    <message>
        <source>The microphone went away. What you said until then is kept. You can plug it in and go on speaking.</source>
        <translation>De microfoon is weg. Wat u tot dan toe zei, is bewaard. U kunt hem weer aansluiten en verder spreken.</translation>
    </message>
    <message>
        <source>No microphone was found. You can plug one in and try again, or write instead.</source>
        <translation>Er is geen microfoon gevonden. U kunt er een aansluiten en het opnieuw proberen, of schrijven.</translation>
    </message>
    <message>
        <source>The microphone cannot be used: another program has it, or the computer does not allow it. You can look into the computer&apos;s sound settings, or write instead.</source>
        <translation>De microfoon kan niet worden gebruikt: een ander programma heeft hem, of de computer staat het niet toe. U kunt in de geluidsinstellingen van de computer kijken, of schrijven.</translation>
    </message>
    <message>
        <source>The disk of this computer is full, so the recording was ended. What you said until then is kept. Please make some room before you go on.</source>
        <translation>De schijf van deze computer is vol, daarom is de opname gestopt. Wat u tot dan toe zei, is bewaard. Maak wat ruimte voordat u verdergaat.</translation>
    </message>
    <message>
        <source>The computer does not let Haven write to its disk, so the recording was ended. What was kept before is safe.</source>
        <translation>De computer laat Haven niet op de schijf schrijven, daarom is de opname gestopt. Wat eerder is bewaard, is veilig.</translation>
    </message>
    <message>
        <source>No loudspeaker or headphones were found, so it cannot be heard now. The recording itself is safe.</source>
        <translation>Er is geen luidspreker of koptelefoon gevonden, daarom is het nu niet te horen. De opname zelf is veilig.</translation>
    </message>
    <message>
        <source>This recording cannot be opened on this computer. If it is on its way, it can be heard when it has come.</source>
        <translation>Deze opname kan op deze computer niet worden geopend. Als ze nog onderweg is, kunt u haar horen zodra ze er is.</translation>
    </message>
</context>
<context>
    <name>study</name>
    <message numerus="yes">
        <source>%n lines are saved in {file}.</source>
        <translation>
            <numerusform>%n regel is opgeslagen in {file}.</numerusform>
            <numerusform>%n regels zijn opgeslagen in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your patients have agreed.</source>
        <translation>
            <numerusform>%n van uw patiënten vond het goed.</numerusform>
            <numerusform>%n van uw patiënten vonden het goed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supervising</name>
    <message>
        <source>[patient]</source>
        <translation>[patiënt]</translation>
    </message>
    <message>
        <source>[therapist]</source>
        <translation>[therapeut]</translation>
    </message>
    <message>
        <source>[person {number}]</source>
        <translation>[persoon {number}]</translation>
    </message>
    <message>
        <source>[telephone number]</source>
        <translation>[telefoonnummer]</translation>
    </message>
    <message>
        <source>[mail address]</source>
        <translation>[mailadres]</translation>
    </message>
    <message>
        <source>[date of birth]</source>
        <translation>[geboortedatum]</translation>
    </message>
    <message>
        <source>A relative</source>
        <translation>Een familielid</translation>
    </message>
    <message>
        <source>[relative]</source>
        <translation>[familielid]</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>Een plaats</translation>
    </message>
    <message>
        <source>[place]</source>
        <translation>[plaats]</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>[work]</source>
        <translation>[werk]</translation>
    </message>
    <message>
        <source>Somebody or something else</source>
        <translation>Iemand of iets anders</translation>
    </message>
    <message>
        <source>[name]</source>
        <translation>[naam]</translation>
    </message>
    <message>
        <source>Before the course</source>
        <translation>Voor de cursus</translation>
    </message>
    <message>
        <source>The week of the silent day</source>
        <translation>De week van de stille dag</translation>
    </message>
    <message>
        <source>Week {week} after the course</source>
        <translation>Week {week} na de cursus</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Week {week}</translation>
    </message>
    <message numerus="yes">
        <source>%n days before the course</source>
        <translation>
            <numerusform>%n dag voor de cursus</numerusform>
            <numerusform>%n dagen voor de cursus</numerusform>
        </translation>
    </message>
    <message>
        <source>the week of the silent day, day {day}</source>
        <translation>de week van de stille dag, dag {day}</translation>
    </message>
    <message>
        <source>week {week} after the course, day {day}</source>
        <translation>week {week} na de cursus, dag {day}</translation>
    </message>
    <message>
        <source>week {week}, day {day}</source>
        <translation>week {week}, dag {day}</translation>
    </message>
    <message>
        <source>Letter of the therapist</source>
        <translation>Brief van de therapeut</translation>
    </message>
    <message>
        <source>Letter of the patient</source>
        <translation>Brief van de patiënt</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Practised: {title}, {minutes}</source>
        <translation>Geoefend: {title}, {minutes}</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Een bladzijde</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings belong to it; sound is not in this copy.</source>
        <translation>
            <numerusform>Er hoort %n opname bij; geluid zit niet in deze kopie.</numerusform>
            <numerusform>Er horen %n opnamen bij; geluid zit niet in deze kopie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note of the therapist: {note}</source>
        <translation>Notitie van de therapeut: {note}</translation>
    </message>
    <message>
        <source>Asked to be called</source>
        <translation>Vroeg om gebeld te worden</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message numerus="yes">
        <source>You have been here for %n days.</source>
        <translation>
            <numerusform>U bent hier nu %n dag.</numerusform>
            <numerusform>U bent hier nu %n dagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The course ended about %n months ago.</source>
        <translation>
            <numerusform>De cursus eindigde ongeveer %n maand geleden.</numerusform>
            <numerusform>De cursus eindigde ongeveer %n maanden geleden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>treatment</name>
    <message>
        <source>{name}: a treatment in Haven</source>
        <translation>{name}: een behandeling in Haven</translation>
    </message>
    <message>
        <source>Mindfulness-based cognitive therapy at home, guided in writing</source>
        <translation>Mindfulness-based cognitieve therapie thuis, schriftelijk begeleid</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
    <message>
        <source>With {therapists}</source>
        <translation>Met {therapists}</translation>
    </message>
    <message numerus="yes">
        <source>%n shared pages</source>
        <translation>
            <numerusform>%n gedeelde bladzijde</numerusform>
            <numerusform>%n gedeelde bladzijden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Practised %n times</source>
        <translation>
            <numerusform>%n keer geoefend</numerusform>
            <numerusform>%n keer geoefend</numerusform>
        </translation>
    </message>
    <message>
        <source>The practice log was not shared.</source>
        <translation>Het oefenlogboek is niet gedeeld.</translation>
    </message>
    <message>
        <source>What is in it was shared with the therapist and not withdrawn, or written by the therapist. Sound is not in it.</source>
        <translation>Wat erin staat, is met de therapeut gedeeld en niet teruggenomen, of door de therapeut geschreven. Geluid zit er niet in.</translation>
    </message>
    <message>
        <source>The course of the treatment</source>
        <translation>Het verloop van de behandeling</translation>
    </message>
    <message>
        <source>Practices that were shared</source>
        <translation>Oefeningen die zijn gedeeld</translation>
    </message>
    <message>
        <source>The treatment goes on.</source>
        <translation>De behandeling gaat door.</translation>
    </message>
    <message>
        <source>What was planned otherwise than the course</source>
        <translation>Wat anders is gepland dan de cursus</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pauzes</translation>
    </message>
    <message>
        <source>What was done about answers to safety items</source>
        <translation>Wat er gedaan is naar aanleiding van antwoorden op veiligheidsvragen</translation>
    </message>
    <message>
        <source>Unwanted effects</source>
        <translation>Ongewenste effecten</translation>
    </message>
    <message>
        <source>over since {day}</source>
        <translation>voorbij sinds {day}</translation>
    </message>
    <message>
        <source>Week {week}: as the course has it</source>
        <translation>Week {week}: zoals de cursus het heeft</translation>
    </message>
    <message>
        <source>{practice}, {minutes} min</source>
        <translation>{practice}, {minutes} min</translation>
    </message>
    <message>
        <source>Week {week}: {practices}</source>
        <translation>Week {week}: {practices}</translation>
    </message>
    <message>
        <source>Before the course</source>
        <translation>Voor de cursus</translation>
    </message>
    <message>
        <source>Between week 6 and week 7: the silent day</source>
        <translation>Tussen week 6 en week 7: de stille dag</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Week {number}</translation>
    </message>
    <message>
        <source>A page</source>
        <translation>Een bladzijde</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
    <message>
        <source>Letter from {name}</source>
        <translation>Brief van {name}</translation>
    </message>
    <message>
        <source>Asked to be called</source>
        <translation>Vroeg om gebeld te worden</translation>
    </message>
    <message>
        <source>{day}, {time}, {name}: {done}</source>
        <translation>{day}, {time}, {name}: {done}</translation>
    </message>
    <message>
        <source>A practice was recorded for this treatment: {what}</source>
        <translation>Er is een oefening voor deze behandeling ingesproken: {what}</translation>
    </message>
    <message>
        <source>Last day: {day} ({reason}).</source>
        <translation>Laatste dag: {day} ({reason}).</translation>
    </message>
    <message>
        <source>The weeks were walked in another order: {what}</source>
        <translation>De weken zijn in een andere volgorde gelopen: {what}</translation>
    </message>
    <message>
        <source>Practices spare: {what}</source>
        <translation>Oefeningen ontzien: {what}</translation>
    </message>
    <message>
        <source>the silent day</source>
        <translation>de stille dag</translation>
    </message>
    <message>
        <source>From {first} on</source>
        <translation>Vanaf {first}</translation>
    </message>
</context>
<context>
    <name>wordless</name>
    <message>
        <source>Without words</source>
        <translation>Zonder woorden</translation>
    </message>
</context>
</TS>
