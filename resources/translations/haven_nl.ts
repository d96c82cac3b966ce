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
    <name>Afterwards</name>
    <message>
        <source>How is it now?</source>
        <translation>Hoe is het nu?</translation>
    </message>
    <message>
        <source>Two taps, if you like. Nothing has to be answered.</source>
        <translation>Twee keer tikken, als u wilt. U hoeft niets te beantwoorden.</translation>
    </message>
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
    <message>
        <source>Then be kind to yourself for a while: open your eyes, feel the ground, drink something warm. “Finding the ground” is in the list of practices, and “I need help now” is on every page.</source>
        <translation>Wees dan een poosje mild voor uzelf: open uw ogen, voel de grond, drink iets warms. “Grond vinden” staat bij de oefeningen, en “Ik heb hulp nodig” staat op elke bladzijde.</translation>
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
    <name>CallBanner</name>
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
        <source>{name} asks to be called · {when}</source>
        <translation>{name} wil gebeld worden · {when}</translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation>“{line}”</translation>
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
        <source>Between week 6 and week 7</source>
        <translation>Tussen week 6 en week 7</translation>
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
        <source>{week} · {title}</source>
        <translation>{week} · {title}</translation>
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
        <source>Week {week} · Diary · {day}</source>
        <translation>Week {week} · Dagboek · {day}</translation>
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
        <source>Diary and letters</source>
        <translation>Dagboek en brieven</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Teruggevonden</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
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
    <name>DossierDesk</name>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
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
        <translation>Er is nog niets gedeeld. Schrijven kan toch al.</translation>
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
        <translation>Terug naar wie er wachten</translation>
    </message>
    <message>
        <source>{name} – silent day</source>
        <translation>{name} – stille dag</translation>
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
        <source>Your letter leaves in one minute.</source>
        <translation>Uw brief vertrekt over één minuut.</translation>
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
        <source>Your letter has left already; it cannot be called back.</source>
        <translation>Uw brief is al weg; terughalen kan niet meer.</translation>
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
        <source>The clinic cannot be reached at the moment. Everything is kept on this computer and goes out by itself later. There is nothing you need to do.</source>
        <translation>De kliniek is nu niet bereikbaar. Alles is bewaard op deze computer en gaat later vanzelf weg. U hoeft niets te doen.</translation>
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
        <source>Something arrived for you that cannot be opened. It was kept as it came, and what you wrote is safe. Please tell the clinic.</source>
        <translation>Er kwam iets voor u binnen dat niet open kan. Het is bewaard zoals het kwam, en wat u schreef is veilig. Vertel het de kliniek.</translation>
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
        <source>No loudspeaker or headphones were found. The practice goes on with its words on the screen. Please plug them in and press play again.</source>
        <translation>Er is geen luidspreker of koptelefoon gevonden. De oefening gaat door met de woorden op het scherm. Sluit er een aan en druk opnieuw op afspelen.</translation>
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
        <source>It could not be printed or saved. Nothing was lost. Please look at the printer, or save it as a PDF in another place.</source>
        <translation>Afdrukken of opslaan is niet gelukt. Er is niets verloren. Kijk de printer na, of sla het ergens anders op als pdf.</translation>
    </message>
    <message>
        <source>The clinic has not confirmed you yet. Everything is kept on this computer and goes out as soon as it has. There is nothing you need to do; if it takes more than a day, please phone the clinic.</source>
        <translation>De kliniek heeft u nog niet bevestigd. Alles is bewaard op deze computer en gaat weg zodra dat is gebeurd. U hoeft niets te doen; duurt het langer dan een dag, bel dan de kliniek.</translation>
    </message>
    <message>
        <source>The clinic no longer accepts this computer. Everything is kept here and can be read. Please phone the clinic.</source>
        <translation>De kliniek laat deze computer niet meer toe. Alles is hier bewaard en blijft leesbaar. Bel de kliniek.</translation>
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
    <name>FirstRun</name>
    <message>
        <source>Take your time. You can stop at any step and go on later.</source>
        <translation>Neem de tijd. U kunt bij elke stap stoppen en later verdergaan.</translation>
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
        <source>There seems to be a typing mistake in group {number}. Please compare it with the letter.</source>
        <translation>Er lijkt een typefout te zitten in groepje {number}. Vergelijk het met de brief.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
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
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Open an invitation file…</source>
        <translation>Uitnodigingsbestand openen…</translation>
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
    <name>LeavingNotice</name>
    <message>
        <source>Call it back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>Your letter to {name} leaves at {time}. Until then it can be called back.</source>
        <translation>Uw brief aan {name} vertrekt om {time}. Tot dan kunt u hem terughalen.</translation>
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
        <source>Your letter to {name}</source>
        <translation>Uw brief aan {name}</translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation>Beste {name},</translation>
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
        <source>only you and your therapist can read this</source>
        <translation>alleen u en uw therapeut kunnen dit lezen</translation>
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
        <source>Your letter has left already; it cannot be called back.</source>
        <translation>Uw brief is al weg; terughalen kan niet meer.</translation>
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
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
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
    <message>
        <source>Both are the same</source>
        <translation>Ze zijn gelijk</translation>
    </message>
    <message>
        <source>The two are not the same yet</source>
        <translation>Ze zijn nog niet gelijk</translation>
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
    <name>PathCard</name>
    <message>
        <source>Your path</source>
        <translation>Uw weg</translation>
    </message>
    <message>
        <source>The silent day, between week 6 and week 7</source>
        <translation>De stille dag, tussen week 6 en week 7</translation>
    </message>
    <message>
        <source>Week {week} of {last}</source>
        <translation>Week {week} van {last}</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>You can read ahead and look back whenever you like.</source>
        <translation>Vooruitlezen en teruglezen mag altijd.</translation>
    </message>
    <message>
        <source>Feedback day is {day}. What you share before {evening} evening, {name} reads then.</source>
        <translation>Uw brief komt op {day}. Wat u vóór {evening}avond deelt, leest {name} dan.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuwe</numerusform>
            <numerusform>%n nieuwe</numerusform>
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
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation>Ik heb hulp nodig</translation>
    </message>
</context>
<context>
    <name>PlayerWindow</name>
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
        <source>What people find hard: {text}</source>
        <translation>Wat mensen moeilijk vinden: {text}</translation>
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
    <name>Preview</name>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
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
        <source>It leaves one minute after this and can be called back until then.</source>
        <translation>Hij vertrekt een minuut hierna; tot dan kunt u hem terughalen.</translation>
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
        <source>With this code you open your Haven again when you have forgotten your passphrase or when your computer is lost. Nobody else has it: not the clinic, and not those who make Haven.</source>
        <translation>Met deze code opent u uw Haven weer als u uw wachtzin bent vergeten of als uw computer weg is. Niemand anders heeft de code: de kliniek niet, en de makers van Haven niet.</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Waar u het bewaart</translation>
    </message>
    <message>
        <source>On paper, at home, where you keep your passport. Not beside the computer, not as a photo on your phone, and not in an e-mail. Whoever has this sheet and your computer can read your diary.</source>
        <translation>Op papier, thuis, waar u uw paspoort bewaart. Niet naast de computer, niet als foto op uw telefoon en niet in een e-mail. Wie dit blad en uw computer heeft, kan uw dagboek lezen.</translation>
    </message>
    <message>
        <source>If you think that somebody has seen it</source>
        <translation>Als u denkt dat iemand het heeft gezien</translation>
    </message>
    <message>
        <source>Please phone the clinic. Your words stay where they are.</source>
        <translation>Bel de kliniek. Uw woorden blijven waar ze zijn.</translation>
    </message>
    <message>
        <source>Haven recovery sheet</source>
        <translation>Herstelblad Haven</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Opslaan als pdf</translation>
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
        <source>You share this with {name}. You can change that in Settings.</source>
        <translation>U deelt dit met {name}. U kunt dat wijzigen bij Instellingen.</translation>
    </message>
    <message>
        <source>Minutes by day</source>
        <translation>Minuten per dag</translation>
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
        <source>Marks the words you selected, or the sentence at the cursor, for your therapist</source>
        <translation>Markeert voor uw therapeut de woorden die u koos, of de zin waar u typt</translation>
    </message>
    <message>
        <source>leaving this open is fine</source>
        <translation>openlaten mag</translation>
    </message>
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
        <source>leaving this open is fine too</source>
        <translation>openlaten mag ook</translation>
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
    <name>RecoveryStep</name>
    <message>
        <source>Your recovery sheet</source>
        <translation>Uw herstelblad</translation>
    </message>
    <message>
        <source>If you ever forget your passphrase, this code opens Haven again. Nobody else has it, not even the clinic. Please keep it on paper, where you keep important letters.</source>
        <translation>Vergeet u ooit uw wachtzin, dan opent deze code Haven weer. Niemand anders heeft de code, ook de kliniek niet. Bewaar hem op papier, bij uw belangrijke brieven.</translation>
    </message>
    <message>
        <source>Group {number}: {signs}</source>
        <translation>Groepje {number}: {signs}</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Blad afdrukken</translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation>Opslaan als pdf…</translation>
    </message>
    <message>
        <source>No printer? Write the groups down by hand; they are short on purpose.</source>
        <translation>Geen printer? Schrijf de groepjes over; ze zijn met opzet kort.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb het op papier</translation>
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
    <message>
        <source>Loudness of practices</source>
        <translation>Geluidssterkte van oefeningen</translation>
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
    <name>SharingStep</name>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
    </message>
    <message>
        <source>Your practice log</source>
        <translation>Uw oefenlogboek</translation>
    </message>
    <message>
        <source>Haven notes when you practised, what, and for how long; and how it was, if you say so. May {name} see that? Both are fine, and you can change it later in Settings.</source>
        <translation>Haven onthoudt wanneer u oefende, wat, en hoe lang; en hoe het was, als u dat zegt. Mag {name} dat zien? Beide is goed, en u kunt het later wijzigen bij Instellingen.</translation>
    </message>
    <message>
        <source>Shared with {name}</source>
        <translation>Gedeeld met {name}</translation>
    </message>
    <message>
        <source>{name} can see what you practised and fit the next week to it.</source>
        <translation>{name} ziet wat u oefende en kan de volgende week daarop afstemmen.</translation>
    </message>
    <message>
        <source>Share it</source>
        <translation>Delen</translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation>Alleen voor mij</translation>
    </message>
    <message>
        <source>The log stays on this computer. You can still tell about it in your diary.</source>
        <translation>Het logboek blijft op deze computer. In uw dagboek kunt u er toch over vertellen.</translation>
    </message>
    <message>
        <source>Keep it for myself</source>
        <translation>Voor mezelf houden</translation>
    </message>
    <message>
        <source>Diary entries are another matter: you share them one by one.</source>
        <translation>Dagboekbladzijden staan hier los van: die deelt u één voor één.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Share with my therapist</source>
        <translation>Delen met mijn therapeut</translation>
    </message>
    <message>
        <source>Keep for myself</source>
        <translation>Voor mezelf houden</translation>
    </message>
    <message>
        <source>You can change this later. You can take it back until it has been read.</source>
        <translation>U kunt dit later wijzigen. Terugnemen kan tot het gelezen is.</translation>
    </message>
    <message>
        <source>Your therapist has the words that you shared. What you change now stays with you, as a new version, until you share it again.</source>
        <translation>Uw therapeut heeft de woorden die u deelde. Wat u nu verandert, blijft bij u als een nieuwe versie, tot u die ook deelt.</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
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
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
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
        <source>Then a first breathing space of three minutes, if you like.</source>
        <translation>Daarna een eerste ademruimte van drie minuten, als u wilt.</translation>
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
    <name>WritingPaper</name>
    <message>
        <source>To {name}</source>
        <translation>Aan {name}</translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation>uw therapeut</translation>
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
        <source>With this letter you can install Haven on your own computer: the course, the practices with their spoken guidance, and a diary that nobody reads unless you share it. What you share is sealed so that only your therapist can open it.</source>
        <translation>Met deze brief kunt u Haven op uw eigen computer zetten: de cursus, de oefeningen met gesproken begeleiding, en een dagboek dat niemand leest tenzij u het deelt. Wat u deelt wordt zo verzegeld dat alleen uw therapeut het kan openen.</translation>
    </message>
    <message>
        <source>Start Haven, choose your language, and type this code. Capitals do not matter.</source>
        <translation>Start Haven en typ deze code bij “Uw uitnodiging”. Hoofdletters maken niet uit.</translation>
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
        <source>since {day}</source>
        <translation>sinds {day}</translation>
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
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n uur geleden</numerusform>
            <numerusform>%n uur geleden</numerusform>
        </translation>
    </message>
</context>
</TS>
