//! Letters of other scripts that look like ours.

use super::{Check, Damage, Subject, proof, scan, verifiers};

pub(super) const CHECK: Check = Check {
    id: "look-alike",
    title: "A letter of another script",
    why: "It looks the same but is another character: a keyboard was switched, or a text was recognised from a picture. No token has it.",
    find,
    examples: proof::list(&[
        ("\u{435}yJhbGciOiJIUzI1NiJ9.e30.\u{410}\u{391}A\u{406}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAI"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    refused_by: verifiers::ALL_AND_CLIENTS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.beyond_ascii() {
        return Vec::new();
    }
    scan::edit(subject.text, "write our letter", scan::exchange(subject.text, ours))
}

fn ours(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    LOOK_ALIKES.iter().find(|(_, others)| others.contains(c)).map(|(ours, _)| *ours)
}

// From confusables.txt 13.0 of Unicode Technical Standard #39: single characters, a compatibility mapping first, and a
// capital I where the standard folds it to l. Copyright 1991-2020 Unicode, Inc., Unicode license.
#[rustfmt::skip]
const LOOK_ALIKES: &[(char, &str)] = &[
    ('+', "᛭➕\u{1029b}"),
    ('.', "\u{660}۰\u{701}\u{702}․ꓸ꘎\u{10a50}\u{1d16d}"),
    ('/', "᜵⁁⁄∕╱⟋⧸Ⳇ⼃〳ノ㇓丿\u{1d23a}"),
    ('2', "ƧϨᒿꙄꛯꝚ"),
    ('3', "ƷȜЗӠⳌꝪꞫ\u{118ca}\u{16f3b}\u{1d206}"),
    ('4', "Ꮞ\u{118af}"),
    ('5', "Ƽ\u{118bb}"),
    ('6', "бᏮⳒ\u{118d5}"),
    ('7', "\u{104d2}\u{118c6}\u{1d212}"),
    ('8', "Ȣȣ৪੪\u{b03}\u{1031a}\u{1e8cb}"),
    ('9', "৭੧୨൭ⳊꝮ\u{118ac}\u{118cc}\u{118d6}"),
    (':', "ː˸։\u{5c3}\u{703}\u{704}\u{903}\u{a83}᛬᠃᠉⁚∶ꓽ꞉︰"),
    ('=', "᐀⹀゠꓿"),
    ('A', "ΑАᎪᗅꓮ\u{102a0}\u{16f40}\u{1d6a8}\u{1d6e2}\u{1d71c}\u{1d756}\u{1d790}"),
    ('B', "ΒВᏴᗷℬꓐꞴ\u{10282}\u{102a1}\u{10301}\u{1d6a9}\u{1d6e3}\u{1d71d}\u{1d757}\u{1d791}"),
    ('C', "ϹСᏟℂℭⅭⲤꓚ\u{102a2}\u{10302}\u{10415}\u{1051c}\u{118e9}\u{118f2}\u{1f74c}"),
    ('D', "ᎠᗞᗪⅅⅮꓓ"),
    ('E', "ΕЕᎬℰ⋿ⴹꓰ\u{10286}\u{118a6}\u{118ae}\u{1d6ac}\u{1d6e6}\u{1d720}\u{1d75a}\u{1d794}"),
    ('F', "ϜᖴℱꓝꞘ\u{10287}\u{102a5}\u{10525}\u{118a2}\u{118c2}\u{1d213}\u{1d7ca}"),
    ('G', "ԌᏀᏳꓖ"),
    ('H', "ΗНᎻᕼℋℌℍⲎꓧ\u{102cf}\u{1d6ae}\u{1d6e8}\u{1d722}\u{1d75c}\u{1d796}"),
    ('I', "ΙІℐℑⅠⲒꓲ"),
    ('J', "ͿЈᎫᒍꓙꞲ"),
    ('K', "ΚКᏦᛕ\u{212a}Ⲕꓗ\u{10518}\u{1d6b1}\u{1d6eb}\u{1d725}\u{1d75f}\u{1d799}"),
    ('L', "ᏞᒪℒⅬⳐꓡ\u{1041b}\u{10526}\u{118a3}\u{118b2}\u{16f16}\u{1d22a}"),
    ('M', "ΜϺМᎷᗰᛖℳⅯⲘꓟ\u{102b0}\u{10311}\u{1d6b3}\u{1d6ed}\u{1d727}\u{1d761}\u{1d79b}"),
    ('N', "ΝℕⲚꓠ\u{10513}\u{1d6b4}\u{1d6ee}\u{1d728}\u{1d762}\u{1d79c}"),
    ('O', "ΟОՕ\u{7c0}০ଠ୦ዐⲞⵔ〇ꓳ\u{10292}\u{102ab}\u{10404}\u{104c2}\u{10516}\u{114d0}\u{118b5}\u{118e0}\u{1d6b6}\u{1d6f0}\u{1d72a}\u{1d764}\u{1d79e}"),
    ('P', "ΡРᏢᑭℙⲢꓑ\u{10295}\u{1d6b8}\u{1d6f2}\u{1d72c}\u{1d766}\u{1d7a0}"),
    ('Q', "ℚⵕ"),
    ('R', "ƦᎡᏒᖇℛℜℝꓣ\u{104b4}\u{16f35}\u{1d216}"),
    ('S', "ЅՏᏕᏚꓢ\u{10296}\u{10420}\u{16f3a}"),
    ('T', "ΤТᎢ⊤⟙Ⲧꓔ\u{10297}\u{102b1}\u{10315}\u{118bc}\u{16f0a}\u{1d6bb}\u{1d6f5}\u{1d72f}\u{1d769}\u{1d7a3}\u{1f768}"),
    ('U', "Սሀᑌ∪⋃ꓴ\u{104ce}\u{118b8}\u{16f42}"),
    ('V', "Ѵ\u{667}۷ᏙᐯⅤⴸꓦꛟ\u{1051d}\u{118a0}\u{16f08}\u{1d20d}"),
    ('W', "ԜᎳᏔꓪ\u{118e6}\u{118ef}"),
    ('X', "ΧХ᙭ᚷⅩ╳ⲬⵝꓫꞳ\u{10290}\u{102b4}\u{10317}\u{10322}\u{10527}\u{118ec}\u{1d6be}\u{1d6f8}\u{1d732}\u{1d76c}\u{1d7a6}"),
    ('Y', "ΥϒУҮᎩᎽⲨꓬ\u{102b2}\u{118a4}\u{16f43}\u{1d6bc}\u{1d6f6}\u{1d730}\u{1d76a}\u{1d7a4}"),
    ('Z', "ΖᏃℤℨꓜ\u{102f5}\u{118a9}\u{118e5}\u{1d6ad}\u{1d6e7}\u{1d721}\u{1d75b}\u{1d795}"),
    ('_', "\u{7fa}﹍﹎﹏"),
    ('a', "ɑαа⍺\u{1d6c2}\u{1d6fc}\u{1d736}\u{1d770}\u{1d7aa}"),
    ('b', "ƄЬᏏᑲᖯ"),
    ('c', "ϲсᴄⅽⲥꮯ\u{1043d}"),
    ('d', "ԁᏧᑯⅆⅾꓒ"),
    ('e', "еҽ℮ℯⅇꬲ"),
    ('f', "քẝꞙꬵ"),
    ('g', "ƍɡցᶃℊ"),
    ('h', "һհᏂℎ"),
    ('i', "ıɩɪ˛ͺιіӏᎥ\u{1fbe}ℹⅈⅰ⍳ꙇꭵ\u{118c3}\u{1d6a4}\u{1d6ca}\u{1d704}\u{1d73e}\u{1d778}\u{1d7b2}"),
    ('j', "ϳјⅉ"),
    ('l', "ƖǀӀ\u{5c0}\u{5d5}\u{5df}\u{627}\u{661}۱\u{7ca}ᛁℓⅼ∣⏽ⵏ\u{fe8d}\u{fe8e}￨\u{1028a}\u{10309}\u{10320}\u{16f28}\u{1d6b0}\u{1d6ea}\u{1d724}\u{1d75e}\u{1d798}\u{1e8c7}\u{1ee00}\u{1ee80}"),
    ('n', "ոռ"),
    ('o', "οσоօ\u{5e1}\u{647}\u{665}\u{6be}\u{6c1}\u{6d5}۵०੦૦௦\u{c02}౦\u{c82}೦\u{d02}ഠ൦\u{d82}๐໐ဝ၀ჿᴏᴑℴⲟꬽ\u{fba6}\u{fba7}\u{fba8}\u{fba9}\u{fbaa}\u{fbab}\u{fbac}\u{fbad}\u{fee9}\u{feea}\u{feeb}\u{feec}\u{1042c}\u{104ea}\u{118c8}\u{118d7}\u{1d6d0}\u{1d6d4}\u{1d70a}\u{1d70e}\u{1d744}\u{1d748}\u{1d77e}\u{1d782}\u{1d7b8}\u{1d7bc}\u{1ee24}\u{1ee64}\u{1ee84}"),
    ('p', "ρϱр⍴ⲣ\u{1d6d2}\u{1d6e0}\u{1d70c}\u{1d71a}\u{1d746}\u{1d754}\u{1d780}\u{1d78e}\u{1d7ba}\u{1d7c8}"),
    ('q', "ԛգզ"),
    ('r', "гᴦⲅꭇꭈꮁ"),
    ('s', "ſƽѕꜱꮪ\u{10448}\u{118c1}"),
    ('u', "ʋυսᴜꞟꭎꭒ\u{104f6}\u{118d8}\u{1d6d6}\u{1d710}\u{1d74a}\u{1d784}\u{1d7be}"),
    ('v', "νѵ\u{5d8}ᴠⅴ∨⋁ꮩ\u{11706}\u{118c0}\u{1d6ce}\u{1d708}\u{1d742}\u{1d77c}\u{1d7b6}"),
    ('w', "ɯѡԝաᴡꮃ\u{1170a}\u{1170e}\u{1170f}"),
    ('x', "×хᕁᕽ᙮ⅹ⤫⤬⨯"),
    ('y', "ɣʏγуүყᶌỿℽꭚ\u{118dc}\u{1d6c4}\u{1d6fe}\u{1d738}\u{1d772}\u{1d7ac}"),
    ('z', "ᴢꮓ\u{118c4}"),
    ('~', "˜῀⁓∼"),
];
