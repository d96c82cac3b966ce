<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>PassphraseStep</name>
    <message numerus="yes">
        <source>At least %n characters; anything you like</source>
        <translation>
            <numerusform>At least %n character; anything you like</numerusform>
            <numerusform>At least %n characters; anything you like</numerusform>
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
    <name>ProgressPage</name>
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
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
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
</TS>
