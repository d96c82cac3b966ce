<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Haven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven brings a course of mindfulness-based cognitive therapy to people with cancer at home, and carries diaries and letters between them and their own therapist. People read and people answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven computes no level of risk and draws no conclusions from what you write. It does not diagnose, it does not watch over you, and it does not replace a doctor. Nobody reads along live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is encrypted on this computer. What is shared is sealed here for your therapist; the clinic&apos;s server carries it and cannot read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} · code under the Apache License 2.0, course under CC BY-SA 4.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typefaces Atkinson Hyperlegible Next and Newsreader (SIL OFL 1.1), icons by Lucide (ISC)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Afterwards</name>
    <message>
        <source>How is it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two taps, if you like. Nothing has to be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with before the practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lighter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heavier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is something from the practice still bothering you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then be kind to yourself for a while: open your eyes, feel the ground, drink something warm. “Finding the ground” is in the list of practices, and “I need help now” is on every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>Chosen: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {top}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for an answer: “{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreathingStep</name>
    <message>
        <source>Here you are, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your computer is ready. As soon as the clinic has admitted you, you can invite patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is set up. Before anything else: three minutes for yourself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathing space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voice leads you. You can sit as you sit now, and stop whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallBanner</name>
    <message>
        <source>What did you do about it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} asks to be called · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseloadModel</name>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since your last letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice, 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{week} · seen {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter due {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseloadPanel</name>
    <message>
        <source>My patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite your first patient: you get a code to hand over on paper. As soon as somebody uses it, you see her or him here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a patient…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. {letters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All letters delivered · {at}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Is the sheet readable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type these groups from your sheet. Then you can be sure that it will help you one day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number} is not the same as on the sheet. Please look once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups {numbers} are not the same as on the sheet. Please look once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Print the letter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand this over in person, on paper or as a file. Whoever holds it can enrol, so please send it to nobody else; the six digits that you compare afterwards tell you who came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation code: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic&apos;s server: {server}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be used once, until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic knows this invitation; it can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic could not be reached. The code works after the next connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read ahead and look back whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{title}, %n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Diary: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between week 6 and week 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (this week)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{week} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiaryCard</name>
    <message>
        <source>diary of this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began a page today. It is kept as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One small moment of today is enough. One line is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in the diary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiaryPage</name>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week} · Diary · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you type is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you share it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week} · written {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary and letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared. It goes to {name} as soon as you have compared the six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with {name}. It goes out as soon as there is a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. It never left this computer, and it is only for you again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to withdraw. It is certain when your therapist&apos;s computer has dropped it unread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your therapist has opened this already, so it cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from your diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from this computer. What you shared with {name} stays there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiaryPanel</name>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary, as it was shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide earlier entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier entries ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitsCard</name>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare these six digits with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six digits are {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do this once, when you meet or phone. It makes sure that nobody stands between the two of you. Until then everything you share waits on this computer; you can write and practise as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then please phone the clinic, with the number on your letter. Nothing that you share leaves this computer until the digits are the same. Everything you wrote is safe here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitsPanel</name>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good that you compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may have used the invitation. Nothing was shared and nothing was sent. Please do not confirm; agree with your patient on a new invitation, by phone or in person, and tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your patient to read out the six digits on her or his screen. From then on you both know that nobody stands between you, and what was shared comes through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You and {name} know each other now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DossierDesk</name>
    <message>
        <source>Dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was shared since your letter of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was shared yet. You can write all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DossierHeader</name>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list of those who wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – silent day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter is due · {today}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback due today · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback due since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next letter due on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Your letter leaves in one minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter is here again. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter has left already; it cannot be called back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolStep</name>
    <message>
        <source>Almost there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven makes your keys and tells {clinic} that you are here. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you entered is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again now, or close Haven and go on another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Nothing is written yet. When you write a line, it will be here, for you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week} · {title} · {when} · {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>{title} · {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · written anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked to withdraw this, after it had been opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared without words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong inside Haven. What was kept before is safe. Please try again; if it happens again, close Haven and open it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open Haven. Nothing was changed. Please look at capital letters and the keyboard&apos;s language, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That recovery code belongs to another Haven. Nothing was changed. Please compare it with your sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven&apos;s file on this computer is damaged, so it cannot be opened now. It was left exactly as it is. Please do not delete it, and phone the clinic: often it can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your diary was last used with a newer Haven. Nothing was changed. Please install the newest Haven on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a Haven in this place already. It was left as it is. Please open it with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Haven in this place yet. Nothing was changed. You can begin with your invitation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven is open already on this computer. Nothing was changed. Please look for its other window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this computer is full. What was kept before is safe, your last words are not kept yet. Please leave this window open, make some room on the disk, and go on writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven may not write in its own folder. What was kept before is safe, your last words are not kept yet. Please leave this window open and ask whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment. Everything is kept on this computer and goes out by itself later. There is nothing you need to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong, so the clinic&apos;s computer cannot be reached safely. Everything is kept here. Please set date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic uses a newer Haven than this one. Everything is kept on this computer. Please install the newest Haven; then everything goes out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something arrived from somebody whom nobody introduced to you. It was not believed and not shown. What you wrote is safe. Please tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something arrived that had been altered on the way. It was not believed and not shown. What you wrote is safe. Please tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s computer is leaving something out that it showed before. What you wrote is safe here, and a proof was kept. Please phone the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s computer shows another past than before. What you wrote is safe here, and a proof was kept. Please phone the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer that answered is not the one of your invitation. Nothing was sent to it, and everything is safe here. Please phone the clinic before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something arrived for you that cannot be opened. It was kept as it came, and what you wrote is safe. Please tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a typing mistake in this code. Nothing was sent. Please compare it with the letter, group by group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic does not know this invitation. Nothing was changed. Please compare the code and the address with the letter, or phone the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has used this invitation already. Nothing was sent. If that was not you, please phone the clinic now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invitation has expired. Nothing was changed. The clinic will gladly make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic closed this invitation. Nothing was changed. Please ask the clinic for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an invitation that Haven can read. Nothing was changed. Please choose the file that the clinic sent, or type the code from the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the course cannot be read. Everything you wrote is safe. Please install Haven again or tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page of the diary cannot be read. Everything you wrote is safe. Please take a free page, and tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s settings could not be read, so the earlier ones stay. Everything is safe. Please tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loudspeaker or headphones were found. The practice goes on with its words on the screen. Please plug them in and press play again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spoken part of this practice is missing. Its words are shown on the screen instead. Please tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spoken part of this practice cannot be played. Its words are shown on the screen instead. Please tell the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be printed or saved. Nothing was lost. Please look at the printer, or save it as a PDF in another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic has not confirmed you yet. Everything is kept on this computer and goes out as soon as it has. There is nothing you need to do; if it takes more than a day, please phone the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic no longer accepts this computer. Everything is kept here and can be read. Please phone the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s computer is busy or in trouble. Everything is kept here, and Haven tries again by itself. There is nothing you need to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic&apos;s computer did not accept something. Everything is kept on this computer, and Haven tries again by itself. If this stays for more than a day, please phone the clinic.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Take your time. You can stop at any step and go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment. Nothing is lost. Please try again when this computer is connected to the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There seems to be a typing mistake in group {number}. Please compare it with the letter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>— change it now, the silences adapt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Emergency: danger to life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoughts of suicide or great despair: somebody to talk to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A doctor, also at night and at weekends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your general practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic outside office hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>I want to be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your therapist then sees your wish at the top. It is read on working days, not at once; if it cannot wait, please phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line about why, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line about why, if you like. It may stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits here until you and your therapist have compared the six digits. Please phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet delivered. If you do not want to wait, please phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered to the clinic, not yet on your therapist&apos;s computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your therapist&apos;s computer, not yet opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your therapist has seen it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>I need help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not alone with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reads along here live. If it cannot wait, please phone somebody now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your general practitioner can be phoned too, and somebody close to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feel both feet on the floor. Press them down a little, and let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around and name five things that you see, slowly, one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a hand where it feels warm. Let one breath go out all the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need not make anything better now. It is enough to get through this minute.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {title}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitationStep</name>
    <message>
        <source>Your invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the letter that your clinic gave you. Or perhaps you received a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals, spaces and dashes do not matter. A typing mistake is noticed at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address below the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an invitation file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop the file onto this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations (*.haven-invitation)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitePanel</name>
    <message>
        <source>This invitation is not open any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was used, or its time is over. You can make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As your patient wants to be addressed. It stands on the letter and in your own list; the server never sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day does your letter come?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has not joined a clinic yet; nobody can be invited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment: the invitation is made…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation to Haven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the invitation as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation was saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingNotice</name>
    <message>
        <source>Call it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter to {name} leaves at {time}. Until then it can be called back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterCard</name>
    <message>
        <source>A letter from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {name} writes to you, the letter lies here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} writes to you on {day}. The letter will lie here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can write first, whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {day}, with 1 note in your diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Written {day}, with %n notes in your diary</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} · new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with your letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Your letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject of your letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dear …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft kept {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last letter {when} · {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterPaper</name>
    <message>
        <source>The letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From you to {name} · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name} · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only you and your therapist can read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the note in your diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>See the %n notes in your diary</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>To {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} · {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter has left already; it cannot be called back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersModel</name>
    <message>
        <source>{title}, {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter, week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} · {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {name} writes to you, the letter lies here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} writes to you on {day}. You can write first, whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer, {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter leaves in one minute. Until then you can call it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter is back; it lies before you as you wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter has left already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>A quiet place, kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock Haven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your diary and letters are locked. Only your passphrase opens them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Haven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>How may you be called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you want to read it in a letter. {name} will see it; the clinic&apos;s server never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Note to “{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the note to “{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteMargin</name>
    <message>
        <source>Add a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note to “{question}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Choose words with Shift and the arrow keys; Enter begins a note.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else knows it and nobody can look it up. Your recovery sheet stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Several words in a row are easy to keep in mind.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the new passphrase opens Haven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>A passphrase of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens Haven on this computer, and only you know it. A few words in a row that mean something to you alone are strong, and easier to remember than a short word with signs in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; anything you like</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is among the first that somebody would try. Another word or two helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good enough. One more word would make it strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathCard</name>
    <message>
        <source>Your path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The silent day, between week 6 and week 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read ahead and look back whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback day is {day}. What you share before {evening} evening, {name} reads then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%n new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need help now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerWindow</name>
    <message>
        <source>Leave the practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dim the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back 15 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward 15 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no voice for this practice yet; the words are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a computer-made voice, still a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a computer-made voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people find hard: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Low energy today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Chooses %n minutes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Begin: {practice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you did this one once this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you did this one twice this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>you did this one %n times this week</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Voice: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticePanel</name>
    <message>
        <source>Practice, last seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice log is not shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>—</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {title}, {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{head}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{line}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was said after practice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PractisePage</name>
    <message>
        <source>Practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any length is a whole practice. You may stop at any moment; nothing has to be felt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much energy is there right now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plenty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving this open is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>— the lengths below are a proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose voice?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A computer-made voice, still a draft: it can be understood, and has an accent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These voices are made by a computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person reads the practices aloud.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is exactly what {name} will see, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week} · written {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter as it will be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves one minute after this and can be called back until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This letter goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Notes in your diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven: recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this code you open your Haven again when you have forgotten your passphrase or when your computer is lost. Nobody else has it: not the clinic, and not those who make Haven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper, at home, where you keep your passport. Not beside the computer, not as a photo on your phone, and not in an e-mail. Whoever has this sheet and your computer can read your diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you think that somebody has seen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please phone the clinic. Your words stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you practised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet, and that is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you have practised, you find it here: when, what, and how it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this. You can change that in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You share this with {name}. You can change that in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{day} %n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no practice in this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>lighter afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the same afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heavier afterwards</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Space for more if you want it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please answer this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks the words you selected, or the sentence at the cursor, for your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving this open is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a word of your own: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word of your own, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a letter is due or somebody asks for a call, it stands here. Everybody is under My patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My patients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathing space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three minutes, any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>You changed it since. {name} has the earlier version; this one is only for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share with my therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from my diary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Your recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you ever forget your passphrase, or get another computer, this code opens your diary again. Nobody else has it, not even the clinic. Please keep it on paper, where you keep important letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number}: {signs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer? Write the groups down by hand; they are short on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentLettersPage</name>
    <message>
        <source>Letters, by patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters that you send, and letters from your patients, stand here from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentNote</name>
    <message>
        <source>Your note to “{quote}”: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here takes effect at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Haven looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gentle movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>only when the computer sleeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody touches keyboard or mouse. A practice that plays is not interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven locks by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness of practices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>What your therapist sees of your practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you share it, your therapist sees which practices you did and for how long. Diary entries are never shared by this; each of those you share yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share my practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on your practice is shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on your practice stays with you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharingStep</name>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your practice log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haven notes when you practised, what, and for how long; and how it was, if you say so. May {name} see that? Both are fine, and you can change it later in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can see what you practised and fit the next week to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log stays on this computer. You can still tell about it in your diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary entries are another matter: you share them one by one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Share with my therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change this later. You can take it back until it has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your therapist has the words that you shared. What you change now stays with you, as a new version, until you share it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in diary and letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your therapist, about {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it beside your words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you. You and {name} know each other now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week of the silent day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing waits to be delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things wait to be delivered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer · everything shared is delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekRow</name>
    <message>
        <source>{day}: {words} ({state})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Welcome, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inviter} of {clinic} invites you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clinic} invites you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About five minutes: a passphrase, a sheet of paper, your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then a first breathing space of three minutes, if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inviter} writes to you every week, on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write is yours. Only what you choose to share leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few minutes: a passphrase, a sheet of paper, your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the clinic admits you, and you can invite patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What patients share with you is sealed for this computer. Nobody else reads it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritingPaper</name>
    <message>
        <source>To {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you type is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About what, in a few words (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>diary</name>
    <message>
        <source>“{words}” was not found. Beginnings of words are enough; other words may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” was found once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” was found %n times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underlined: “please answer this”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for you. Kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn. It was dropped unread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to withdraw this. That is not certain until {name}&apos;s computer says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared. It waits on this computer until you and {name} have compared the six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared. Kept on this computer until there is a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered to the clinic, {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your therapist&apos;s computer, {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by {name}, {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked to withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared · 1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared · waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared · delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared · arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared · opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reads this live. If you need somebody now, choose “I need help now”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not read this live; the next reading is on {day}. If you need somebody now, choose “I need help now”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>invitation</name>
    <message>
        <source>Welcome to Haven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this letter you can install Haven on your own computer: the course, the practices with their spoken guidance, and a diary that nobody reads unless you share it. What you share is sealed so that only your therapist can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Haven, choose “I have a letter”, and type this code. Capitals do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the clinic: {server}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code can be used once, until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please keep this letter to yourself until you have used it. At your first talk your therapist and you compare six digits on the screen; from then on you both know that nobody stands between you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation to Haven</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>Leaves at {time}. Until then you can call it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits on this computer until you have compared the six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this computer until there is a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered to the clinic, {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your therapist&apos;s computer, {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by your therapist, {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week}: {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note beside your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes beside your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dear {name},</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter leaves one minute after you send it; until then you can call it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your therapist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reads this live. If you need somebody now, choose “I need help now”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not read this live; the next reading is on {day}. If you need somebody now, choose “I need help now”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>passages</name>
    <message>
        <source>Note to “{quote}”: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>player</name>
    <message>
        <source>The bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence for %n second(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {week} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>invited, not started yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare the six digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing shared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No letter is due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One letter is due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} letters are due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n diaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 sentence marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n sentences marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing shared since yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing shared for %n days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no practice in seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – week {week}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other letter is due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n more due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with 1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with %n notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 letter is kept here, not yet delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n letters are kept here, not yet delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not opened here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept here until the six digits are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept on this computer, not yet delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered to the clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on your patient&apos;s computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened by your patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lighter afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heavier afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something still bothers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A local service was brought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GP was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %n more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note beside the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n notes beside the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 letter not opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n letters not opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 practice · {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n practices · {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
