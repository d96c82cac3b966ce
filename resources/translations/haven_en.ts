<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Adapted</name>
    <message numerus="yes">
        <source>{title}, %n min</source>
        <translation>
            <numerusform>{title}, %n min</numerusform>
            <numerusform>{title}, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarSheet</name>
    <message numerus="yes">
        <source>{words} · %n minute(s)</source>
        <translation>
            <numerusform>{words} · %n minute</numerusform>
            <numerusform>{words} · %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message numerus="yes">
        <source>{title}, %n min</source>
        <translation>
            <numerusform>{title}, %n min</numerusform>
            <numerusform>{title}, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message numerus="yes">
        <source>Backups that still hold it expire within %n days of that.</source>
        <translation>
            <numerusform>Backups that still hold it expire within %n day of that.</numerusform>
            <numerusform>Backups that still hold it expire within %n days of that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoorsCard</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message numerus="yes">
        <source>%n things from somebody whom nobody introduced</source>
        <translation>
            <numerusform>%n thing from somebody whom nobody introduced</numerusform>
            <numerusform>%n things from somebody whom nobody introduced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things whose signature does not hold</source>
        <translation>
            <numerusform>%n thing whose signature does not hold</numerusform>
            <numerusform>%n things whose signature does not hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps: something that was quoted is missing</source>
        <translation>
            <numerusform>%n gap: something that was quoted is missing</numerusform>
            <numerusform>%n gaps: something that was quoted is missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradictions: another past than before</source>
        <translation>
            <numerusform>%n contradiction: another past than before</numerusform>
            <numerusform>%n contradictions: another past than before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things under another key than the clinic&apos;s</source>
        <translation>
            <numerusform>%n thing under another key than the clinic&apos;s</numerusform>
            <numerusform>%n things under another key than the clinic&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things from a computer that had been taken out</source>
        <translation>
            <numerusform>%n thing from a computer that had been taken out</numerusform>
            <numerusform>%n things from a computer that had been taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that cannot be opened</source>
        <translation>
            <numerusform>%n thing that cannot be opened</numerusform>
            <numerusform>%n things that cannot be opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things that could not be believed</source>
        <translation>
            <numerusform>%n thing that could not be believed</numerusform>
            <numerusform>%n things that could not be believed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingSheet</name>
    <message numerus="yes">
        <source>%n things have not reached the clinic yet and would be gone: they are on this computer alone.</source>
        <translation>
            <numerusform>One thing has not reached the clinic yet and would be gone: it is on this computer alone.</numerusform>
            <numerusform>%n things have not reached the clinic yet and would be gone: they are on this computer alone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>%n pages of the diary</source>
        <translation>
            <numerusform>%n page of the diary</numerusform>
            <numerusform>%n pages of the diary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times practised</source>
        <translation>
            <numerusform>practised once</numerusform>
            <numerusform>%n times practised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the pages you kept for yourself.</source>
        <translation>
            <numerusform>One of the pages you kept for yourself.</numerusform>
            <numerusform>%n of the pages you kept for yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are not in it: they have not come to this computer yet, or the disk lost some of them. The text in the folder names them.</source>
        <translation>
            <numerusform>%n recording is not in it: it has not come to this computer yet, or the disk lost some of it. The text in the folder names it.</numerusform>
            <numerusform>%n recordings are not in it: they have not come to this computer yet, or the disk lost some of them. The text in the folder names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message numerus="yes">
        <source>At least %n characters. Several words in a row are easy to keep in mind.</source>
        <translation>
            <numerusform>At least %n character. Several words in a row are easy to keep in mind.</numerusform>
            <numerusform>At least %n characters. Several words in a row are easy to keep in mind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>The new passphrase needs at least %n character.</numerusform>
            <numerusform>The new passphrase needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HabitsCard</name>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingSheet</name>
    <message numerus="yes">
        <source>Its backups expire within %n days of that.</source>
        <translation>
            <numerusform>Its backups expire within %n day of that.</numerusform>
            <numerusform>Its backups expire within %n days of that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterCard</name>
    <message numerus="yes">
        <source>Written {day}, with %n notes in your diary</source>
        <translation>
            <numerusform>Written {day}, with %n note in your diary</numerusform>
            <numerusform>Written {day}, with %n notes in your diary</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterPaper</name>
    <message numerus="yes">
        <source>See the %n notes in your diary</source>
        <translation>
            <numerusform>See the note in your diary</numerusform>
            <numerusform>See the %n notes in your diary</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>At least %n characters; anything you like</source>
        <translation>
            <numerusform>At least %n character; anything you like</numerusform>
            <numerusform>At least %n characters; anything you like</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message numerus="yes">
        <source>%n more in the settings</source>
        <translation>
            <numerusform>%n more in the settings</numerusform>
            <numerusform>%n more in the settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticedSheet</name>
    <message numerus="yes">
        <source>%n things arrived that could not be believed or opened. They are kept as they came, and can be saved as a file for the clinic or for somebody who looks into it. No diary stands in it.</source>
        <translation>
            <numerusform>%n thing arrived that could not be believed or opened. It is kept as it came, and can be saved as a file for the clinic or for somebody who looks into it. No diary stands in it.</numerusform>
            <numerusform>%n things arrived that could not be believed or opened. They are kept as they came, and can be saved as a file for the clinic or for somebody who looks into it. No diary stands in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>Your program delivered %n things again.</source>
        <translation>
            <numerusform>Your program delivered %n thing again.</numerusform>
            <numerusform>Your program delivered %n things again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its backups expire after %n days.</source>
        <translation>
            <numerusform>Its backups expire after %n day.</numerusform>
            <numerusform>Its backups expire after %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things in it were new here.</source>
        <translation>
            <numerusform>%n thing in it was new here.</numerusform>
            <numerusform>%n things in it were new here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTimeSheet</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message numerus="yes">
        <source>At least %n characters. Several words in a row are easy to keep in mind.</source>
        <translation>
            <numerusform>At least %n character. Several words in a row are easy to keep in mind.</numerusform>
            <numerusform>At least %n characters. Several words in a row are easy to keep in mind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new passphrase needs at least %n characters.</source>
        <translation>
            <numerusform>The new passphrase needs at least %n character.</numerusform>
            <numerusform>The new passphrase needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
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
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chooses %n minutes.</source>
        <translation>
            <numerusform>Chooses %n minute.</numerusform>
            <numerusform>Chooses %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>you did this one %n times this week</source>
        <translation>
            <numerusform>you did this one %n time this week</numerusform>
            <numerusform>you did this one %n times this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PracticeRow</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PractisePage</name>
    <message numerus="yes">
        <source>All other practices (%n)</source>
        <translation>
            <numerusform>The other practice (%n)</numerusform>
            <numerusform>All other practices (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message numerus="yes">
        <source>{week} · %n practices</source>
        <translation>
            <numerusform>{week} · %n practice</numerusform>
            <numerusform>{week} · %n practices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day} %n minutes</source>
        <translation>
            <numerusform>{day} %n minute</numerusform>
            <numerusform>{day} %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPaper</name>
    <message numerus="yes">
        <source>%n practices</source>
        <translation>
            <numerusform>%n practice</numerusform>
            <numerusform>%n practices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message numerus="yes">
        <source>The proof was saved, with %n things in it.</source>
        <translation>
            <numerusform>The proof was saved, with %n thing in it.</numerusform>
            <numerusform>The proof was saved, with %n things in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message numerus="yes">
        <source>%n things were taken over; nothing of it is lost if the file is.</source>
        <translation>
            <numerusform>%n thing was taken over; nothing of it is lost if the file is.</numerusform>
            <numerusform>%n things were taken over; nothing of it is lost if the file is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It says that %n of your things have arrived.</source>
        <translation>
            <numerusform>It says that %n of your things has arrived.</numerusform>
            <numerusform>It says that %n of your things have arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of it cannot be opened here yet. Please keep the file, and read it again after the next connection.</source>
        <translation>
            <numerusform>%n part of it cannot be opened here yet. Please keep the file, and read it again after the next connection.</numerusform>
            <numerusform>%n parts of it cannot be opened here yet. Please keep the file, and read it again after the next connection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of it need a newer Haven.</source>
        <translation>
            <numerusform>%n part of it needs a newer Haven.</numerusform>
            <numerusform>%n parts of it need a newer Haven.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoringStep</name>
    <message numerus="yes">
        <source>What you shared and what was written to you: %n things so far…</source>
        <translation>
            <numerusform>What you shared and what was written to you: %n thing so far…</numerusform>
            <numerusform>What you shared and what was written to you: %n things so far…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RhythmCard</name>
    <message numerus="yes">
        <source>Your clinic allows at most %n reminders in a week,</source>
        <translation>
            <numerusform>Your clinic allows at most %n reminder in a week,</numerusform>
            <numerusform>Your clinic allows at most %n reminders in a week,</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message numerus="yes">
        <source>Practices can be heard: there are %n devices for sound.</source>
        <translation>
            <numerusform>Practices can be heard: there is %n device for sound.</numerusform>
            <numerusform>Practices can be heard: there are %n devices for sound.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things wait on this computer until they can be sent.</source>
        <translation>
            <numerusform>%n thing waits on this computer until it can be sent.</numerusform>
            <numerusform>%n things wait on this computer until they can be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of the clinic&apos;s. It can be set in the computer&apos;s settings.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute ahead of the clinic&apos;s. It can be set in the computer&apos;s settings.</numerusform>
            <numerusform>The clock of this computer is %n minutes ahead of the clinic&apos;s. It can be set in the computer&apos;s settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind the clinic&apos;s. It can be set in the computer&apos;s settings.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute behind the clinic&apos;s. It can be set in the computer&apos;s settings.</numerusform>
            <numerusform>The clock of this computer is %n minutes behind the clinic&apos;s. It can be set in the computer&apos;s settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message numerus="yes">
        <source>The course is there, with %n recording(s).</source>
        <translation>
            <numerusform>The course is there, with %n recording.</numerusform>
            <numerusform>The course is there, with %n recordings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n things wait to be delivered</source>
        <translation>
            <numerusform>%n thing waits to be delivered</numerusform>
            <numerusform>%n things wait to be delivered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Breathing space, %n minute(s)</source>
        <translation>
            <numerusform>Breathing space, %n minute</numerusform>
            <numerusform>Breathing space, %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unasked</name>
    <message numerus="yes">
        <source>Haven was closed before it could ask. What you did is kept: %n minutes.</source>
        <translation>
            <numerusform>Haven was closed before it could ask. What you did is kept: %n minute.</numerusform>
            <numerusform>Haven was closed before it could ask. What you did is kept: %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordlessCard</name>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message numerus="yes">
        <source>My other computers</source>
        <translation>
            <numerusform>My other computer</numerusform>
            <numerusform>My other computers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things in it have not reached the clinic yet.</source>
        <translation>
            <numerusform>%n thing in it has not reached the clinic yet.</numerusform>
            <numerusform>%n things in it have not reached the clinic yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things can still be taken back, and stay here until then.</source>
        <translation>
            <numerusform>%n thing can still be taken back, and stays here until then.</numerusform>
            <numerusform>%n things can still be taken back, and stay here until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diary</name>
    <message numerus="yes">
        <source>“{words}” was found %n times.</source>
        <translation>
            <numerusform>“{words}” was found %n time.</numerusform>
            <numerusform>“{words}” was found %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shared · %n notes</source>
        <translation>
            <numerusform>shared · %n note</numerusform>
            <numerusform>shared · %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of practice</source>
        <translation>
            <numerusform>%n minute of practice</numerusform>
            <numerusform>%n minutes of practice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>everything</name>
    <message numerus="yes">
        <source>%n pages of the diary</source>
        <translation>
            <numerusform>%n page of the diary</numerusform>
            <numerusform>%n pages of the diary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Practised %n times</source>
        <translation>
            <numerusform>Practised once</numerusform>
            <numerusform>Practised %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message numerus="yes">
        <source>%n pages were shared since my last letter.</source>
        <translation>
            <numerusform>%n page was shared since my last letter.</numerusform>
            <numerusform>%n pages were shared since my last letter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to safety questions wait for a word on what was done.</source>
        <translation>
            <numerusform>%n answer to a safety question waits for a word on what was done.</numerusform>
            <numerusform>%n answers to safety questions wait for a word on what was done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message numerus="yes">
        <source>{title}, %n min</source>
        <translation>
            <numerusform>{title}, %n min</numerusform>
            <numerusform>{title}, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>planning</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}, about %n minutes</source>
        <translation>
            <numerusform>{title}, about %n minute</numerusform>
            <numerusform>{title}, about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>player</name>
    <message numerus="yes">
        <source>Silence for %n second(s)</source>
        <translation>
            <numerusform>Silence for %n second</numerusform>
            <numerusform>Silence for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left of %n minute(s)</source>
        <translation>
            <numerusform>left of %n minute</numerusform>
            <numerusform>left of %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silence for about %n minute(s)</source>
        <translation>
            <numerusform>Silence for about %n minute</numerusform>
            <numerusform>Silence for about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>record</name>
    <message numerus="yes">
        <source>Calls and safety items: what was done · %n</source>
        <translation>
            <numerusform>Calls and safety items: what was done · %n</numerusform>
            <numerusform>Calls and safety items: what was done · %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>replacing</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>{count} letters are due today.</source>
        <translation>
            <numerusform>{count} letter is due today.</numerusform>
            <numerusform>{count} letters are due today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diaries</source>
        <translation>
            <numerusform>%n diary</numerusform>
            <numerusform>%n diaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentences marked</source>
        <translation>
            <numerusform>%n sentence marked</numerusform>
            <numerusform>%n sentences marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing shared for %n days</source>
        <translation>
            <numerusform>nothing shared for %n day</numerusform>
            <numerusform>nothing shared for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not started after %n days</source>
        <translation>
            <numerusform>not started after %n day</numerusform>
            <numerusform>not started after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more due today</source>
        <translation>
            <numerusform>%n more due today</numerusform>
            <numerusform>%n more due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send with %n notes</source>
        <translation>
            <numerusform>Send with %n note</numerusform>
            <numerusform>Send with %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters are kept here, not yet delivered</source>
        <translation>
            <numerusform>%n letter is kept here, not yet delivered</numerusform>
            <numerusform>%n letters are kept here, not yet delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes beside the words</source>
        <translation>
            <numerusform>%n note beside the words</numerusform>
            <numerusform>%n notes beside the words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters not opened yet</source>
        <translation>
            <numerusform>%n letter not opened yet</numerusform>
            <numerusform>%n letters not opened yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practices · {minutes}</source>
        <translation>
            <numerusform>%n practice · {minutes}</numerusform>
            <numerusform>%n practices · {minutes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>study</name>
    <message numerus="yes">
        <source>%n lines are saved in {file}.</source>
        <translation>
            <numerusform>%n line is saved in {file}.</numerusform>
            <numerusform>%n lines are saved in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your patients have agreed.</source>
        <translation>
            <numerusform>%n of your patients has agreed.</numerusform>
            <numerusform>%n of your patients have agreed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>supervising</name>
    <message numerus="yes">
        <source>%n days before the course</source>
        <translation>
            <numerusform>%n day before the course</numerusform>
            <numerusform>%n days before the course</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings belong to it; sound is not in this copy.</source>
        <translation>
            <numerusform>%n recording belongs to it; sound is not in this copy.</numerusform>
            <numerusform>%n recordings belong to it; sound is not in this copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today</name>
    <message numerus="yes">
        <source>You have been here for %n days.</source>
        <translation>
            <numerusform>You have been here for %n day.</numerusform>
            <numerusform>You have been here for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The course ended about %n months ago.</source>
        <translation>
            <numerusform>The course ended about %n month ago.</numerusform>
            <numerusform>The course ended about %n months ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>treatment</name>
    <message numerus="yes">
        <source>%n shared pages</source>
        <translation>
            <numerusform>%n shared page</numerusform>
            <numerusform>%n shared pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Practised %n times</source>
        <translation>
            <numerusform>Practised %n time</numerusform>
            <numerusform>Practised %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
