//! Which letters can be which sounds: the table that the segmenter cuts by.
//!
//! A row is a grapheme and what it can say. Each way of saying it has a cost, from 1 (what it mostly
//! says) to 9 (what it says in a word or two): of all the ways to cut a word the cheapest is taken. The
//! costs were set by hand, against words that were cut by hand; they mean nothing beyond that order.
//!
//! Behind a cost, `$` means at the end of a word only, or before its last s, `|` at the very end only,
//! and `^` at its beginning only. The e of a split digraph is not here: it is a rule in `align.rs`.

use std::sync::LazyLock;

use super::phone::{Phone, Said, phones};

/// Where in a word a way of saying may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Anywhere.
    Any,
    /// At the end, or before a last s.
    Late,
    /// At the very end.
    Last,
    /// At the beginning.
    First,
}

/// A grapheme with one way of saying it.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    /// Its letters, small.
    pub grapheme: &'static str,
    /// What it says: one phoneme, or those that it is taught with as one.
    pub phones: Vec<Phone>,
    /// 1 to 9; less is more usual.
    pub cost: u32,
    /// Where it may stand.
    pub place: Place,
}

/// Every spelling, by its first letter.
pub(super) static SPELLINGS: LazyLock<[Vec<Spelling>; 26]> = LazyLock::new(|| {
    let mut by_letter = [const { Vec::new() }; 26];
    for row in TABLE.lines() {
        let mut words = row.split_whitespace();
        let Some(grapheme) = words.next() else { continue };
        let letter = usize::from(grapheme.as_bytes()[0].wrapping_sub(b'a'));
        let list: &mut Vec<Spelling> = &mut by_letter[letter];
        list.extend(words.map(|way| spelling(grapheme, way)));
    }
    by_letter
});

/// The spellings that begin with a letter, `a` to `z`.
pub(super) fn beginning(letter: u8) -> &'static [Spelling] {
    SPELLINGS.get(usize::from(letter.wrapping_sub(b'a'))).map_or(&[], Vec::as_slice)
}

/// Some English word spells a sound with these letters together, capitals and apostrophes aside.
pub fn is_grapheme(letters: &str) -> bool {
    let small: String = letters.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    small.is_ascii()
        && small.as_bytes().first().is_none_or(|first| beginning(*first).iter().any(|way| way.grapheme == small))
}

/// Two graphemes can say the same, in words that are not rare; those that nobody knows can say anything.
pub fn may_sound_alike(one: &str, other: &str) -> bool {
    /// What is dearer is a spelling of a few words.
    const USUAL_COST: u32 = 5;
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let ways = |letters: &str| -> Vec<&'static [Phone]> {
        let all = letters.as_bytes().first().map_or(&[][..], |first| beginning(*first));
        let usual = all.iter().filter(|way| way.grapheme == letters && way.cost <= USUAL_COST);
        usual.map(|way| way.phones.as_slice()).collect()
    };
    let (ways_of_one, ways_of_other) = (ways(&one), ways(&other));
    let known = !ways_of_one.is_empty() && !ways_of_other.is_empty();
    one == other || !known || ways_of_one.iter().any(|way| ways_of_other.contains(way))
}

/// A cell of the table: `SH+AH+N:1$`.
fn spelling(grapheme: &'static str, way: &str) -> Spelling {
    let (said, cost) = way.split_once(':').expect("a way has a cost");
    let place = match cost.as_bytes().last() {
        Some(b'$') => Place::Late,
        Some(b'|') => Place::Last,
        Some(b'^') => Place::First,
        _ => Place::Any,
    };
    let said = phones(said).expect("a way is phonemes");
    let cost = cost.trim_end_matches(['$', '|', '^']).parse().expect("a cost is a number");
    Spelling { grapheme, phones: said.into_iter().map(Said::phone).collect(), cost, place }
}

/// The table itself; a test reads every row.
const TABLE: &str = "
a       AE:1 AH:1 EY:1 AA:2 AO:2 IH:3 EH:5 IY:9
aa      AA:3 AE:4 AH:5 EH:9
ae      EY:4 IY:4 AH:5 EH:5 AY:6 AE:7
aer     EH+R:3
ah      AA:2 AH:2$ EY:6 AO:5
ai      EY:1 EH:4 AY:4 AH:4 IH:5 AE:6
aig     EY:5
aigh    EY:1
air     EH+R:1 AY+ER:8
aire    EH+R:2$
ais     AY:9 EY:8|
al      AO:2 AE:4 AA:3
all     L:9
ao      AW:5 EY:6
ar      AA+R:1 ER:2 AO+R:3 EH+R:2
are     EH+R:1 AA+R:6$ ER:7
arr     ER:4 AA+R:5
arre    AA+R:6|
arrh    AA+R:5
au      AO:1 AA:3 AE:6 AW:3 OW:4 AH:6 EY:8
augh    AO:1 EY:8
aur     AO+R:1 ER:6
aw      AO:1 AA:3
awe     AO:2 AA:3
ay      EY:1 IY:6 EH:6 AY:5 IH:8
aye     AY:3
ayer    EH+R:4
ayor    EH+R:8
b       B:1
bb      B:1
be      B:4$ B:7
bt      T:3
bu      B:7
c       K:1 S:1 SH:5 CH:6
cc      K:1 CH:5 S:6 K+S:2
cch     K:5
ce      S:1$ S:3 SH:4
ch      CH:1 K:2 SH:3 HH:7
che     SH:3$ CH:5$ K:5$
chs     K+S:9
chsi    K+S:9
ci      SH:2 CH:6 S:8
ck      K:1
cqu     K+W:1 K:5
cs      K+S:9
cu      K:7
cz      CH:7 Z:8
d       D:1 JH:4 T:7
dd      D:1
de      D:4$ D:7
dg      JH:2
dge     JH:1 JH:2$
dh      D:5
di      JH:5
dj      JH:2
dn      N:7
dt      T:5 D:6
e       EH:1 IY:1 AH:1 IH:1 EY:4 AA:7 AE:8
ea      IY:1 EH:2 EY:4 AH:5
eah     AE:6
ear     IH+R:1 IY+R:2 EH+R:2 ER:2 AA+R:4
eare    IH+R:6
eau     Y+UW:4 OW:3 AH:8
ed      D:1| T:1| IH+D:1| AH+D:1|
ee      IY:1 IH:5 EY:5 AH:8
eer     IH+R:1 IY+R:1
eh      EH:3 EY:5
ei      EY:2 IY:2 AY:3 IH:4 EH:4 AE:7 AH:6
eig     EY:5
eigh    EY:1 AY:3
eir     EH+R:1 IH+R:3 IY+R:3
eo      IY:4 EH:4 AH:5 OW:7 UW:8
eor     AO+R:4 IH+R:7
er      ER:1 IH+R:2 IY+R:2 AA+R:7 EH+R:6$
ere     IH+R:1 IY+R:1 EH+R:2 ER:4
err     ER:3
es      IH+Z:1| AH+Z:2| Z:8
et      EY:6|
eu      UW:2 Y+UW:2 OY:5 Y+AH:6 Y+UH:6 AH:7
eur     ER:3 Y+UH+R:2 UH+R:3 Y+ER:6
ew      UW:1 Y+UW:1 OW:6
ewe     Y+UW:7
ey      IY:1 EY:2 AY:4 IH:6
eye     AY:2
eyr     EH+R:7
f       F:1 V:5
fe      F:2$ F:6
ff      F:1
ffe     F:2$ F:6
ft      F:4
g       G:1 JH:2 ZH:5
ge      JH:1$ JH:3 ZH:3 G:8
gg      G:1 JH:5
gge     G:6$
gh      G:2 F:4
ght     T:8
gi      JH:3
gm      M:3
gn      N:3 N+Y:5
gne     N:4$
gu      G:3 G+W:5
gue     G:2$ G:5
h       HH:1
ha      AH:9 AE:9
heir    EH+R:4
her     ER:6
ho      AA:7 AO:7
hou     AW:9
hu      Y+UW:9
i       IH:1 AY:1 AH:1 IY:2 Y:3 AE:9 AA:8
ia      AH:6 IH:7 AY:9
iar     ER:9
ic      AY:9
ie      IY:2 AY:2 IH:4 EH:5 AH:8 Y+EH:9
ier     IH+R:2 IY+R:2 ER:8
ieu     Y+UW:4 UW:4
iew     Y+UW:2
ig      AY:8 IY:9
igh     AY:1
ii      IY:5
io      AH:7
ir      ER:1 IH+R:7
ire     AY+ER:1 AY+R:1
irr     ER:3
is      AY:7 IY:8|
j       JH:1 Y:4 HH:5 ZH:4
k       K:1
ke      K:4$ K:7
kh      K:4
kk      K:2
kn      N:2 N:1^
l       L:1 AH+L:6
le      AH+L:1 L:3$ L:7
ld      D:9
lf      F:9
lk      K:8
lh      L:8
ll      L:1 Y:5
lle     L:3$ AH+L:7
lm      M:8
m       M:1 AH+M:4
mb      M:2
me      M:2$ M:3
mm      M:1
mme     M:3$
mn      M:2
n       N:1 NG:1 AH+N:5
nd      N:7
ne      N:2$ N:5
ng      NG:2
ngue    NG:2$
nn      N:1
nne     N:3$
nt      N:9
o       AA:1 AO:1 OW:1 AH:1 UW:2 UH:6 W+AH:5 IH:7 AW:9
oa      OW:1 AO:4
oar     AO+R:1 ER:7
oe      OW:2 UW:3 IY:5 AH:6
oh      OW:3 AA:5
oi      OY:1
oir     W+AA+R:8 AY+ER:9
oire    W+AA+R:6$
ois     W+AA:8|
ol      OW:5 AO:8 L:9 AH:9
olo     ER:9
oo      UW:1 UH:1 AH:5 OW:6
ooh     UW:5
oor     AO+R:1 UH+R:1
oore    UH+R:2 AO+R:2
or      AO+R:1 ER:2 AA+R:4
ore     AO+R:1 ER:7
orr     ER:4
ot      OW:8|
ou      AW:1 UW:3 AH:2 OW:4 UH:4 AO:4 UH:5 W:8 Y+UW:9
ough    AO:1 OW:2 UW:3 AW:4 AH:6
oul     UH:2
our     AO+R:1 AW+ER:1 AW+R:1 ER:3 UH+R:3
ow      OW:1 AW:1 AA:5
owe     OW:3 AW:6
oy      OY:1
p       P:1
pb      B:5
pe      P:3$ P:7
ph      F:1 V:8 P:8
pn      N:4^
pp      P:1
ppe     P:4$
ps      S:4^
pt      T:6
q       K:2
qu      K+W:1 K:3
que     K:2$
r       R:1 ER:6
re      ER:3 R:6$
rh      R:2
rps     R:9
rr      R:1
rrh     R:4
s       S:1 Z:1 SH:5 ZH:3
sc      S:2 SH:5
sch     SH:3 S:8
sci     SH:4
se      S:1$ Z:1$ S:3 Z:3
sh      SH:1
shi     SH:7
si      ZH:3 SH:4
sion    SH+AH+N:1 ZH+AH+N:1
sk      S:9
sl      L:9
ss      S:1 SH:3 Z:3
sse     S:3$
ssi     SH:3
ssion   SH+AH+N:1
st      S:3
sth     S:9
sw      S:6
t       T:1 CH:3 SH:5 D:6
tch     CH:1
te      T:2$ T:6
th      TH:1 DH:1 T:4
the     DH:2$ TH:5$
thm     DH+AH+M:9
tg      G:9
th      TH:1 DH:1 T:4
the     DH:2$ TH:5$
thm     DH+AH+M:9
ti      SH:2 CH:3 ZH:8
tion    SH+AH+N:1 CH+AH+N:1 ZH+AH+N:2
tsch    CH:6
tt      T:1
tte     T:2$
tth     TH:4
ts      S:8
tw      T:5
ture    CH+ER:1
tz      T+S:4
u       AH:1 Y+UW:1 UW:1 UH:2 Y+AH:3 W:2 IH:6 Y+UH:4 EH:8 Y+IH:8 AH+W:6 UW+W:6
ua      W+AA:9 Y+AH:8 Y+UW:8
ue      UW:1 Y+UW:1 EH:8
uer     ER:9
ueue    Y+UW:2 UW:4
uh      AH:3
ui      UW:2 IH:4 AY:7 Y+UW:6
uo      AO:9
ur      ER:1 UH+R:2 Y+UH+R:2 Y+ER:3 EH+R:7 AO+R:5
ure     UH+R:1 Y+UH+R:1 ER:2 Y+ER:2 AO+R:4
urr     ER:2
uu      Y+UW:4
uy      AY:2 IY:7
uyer    AY+ER:9
v       V:1 F:7
ve      V:1$ V:3
vv      V:1
w       W:1 V:6
wh      W:1 HH:3 HH+W:2
wr      R:1
x       K+S:1 G+Z:1 Z:4 K+SH:3 G+ZH:4 K:4
xc      K+S:2
xe      K+S:3$
xh      G+Z:2 K+S:4
xi      K+SH:3
y       IY:1 AY:1 IH:2 Y:1 AH:4
ye      AY:3$
yr      ER:3 IH+R:4
yre     AY+ER:2
yrrh    ER:5
z       Z:1 S:3 ZH:5 T+S:4
ze      Z:2$ Z:6
zh      ZH:3
zi      ZH:7
zz      Z:1 T+S:3
zze     Z:4$
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_each_cell_can_be_read() {
        let rows: Vec<&str> = TABLE.lines().filter_map(|row| row.split_whitespace().next()).collect();
        for two in rows.windows(2) {
            assert!(two[0] != two[1] && two[0].as_bytes()[0] <= two[1].as_bytes()[0], "{two:?}");
        }
        let ways = SPELLINGS.iter().flatten().inspect(|way| assert!(!way.phones.is_empty() && way.cost > 0)).count();
        assert!(ways > 400, "{ways}");
        for letter in b'a'..=b'z' {
            assert!(is_grapheme(std::str::from_utf8(&[letter]).expect("a letter is text")), "{letter}");
        }
    }

    #[test]
    fn graphemes_are_told_from_other_letters() {
        let check = |letters, expect| assert_eq!(is_grapheme(letters), expect, "{letters}");
        check("igh", true);
        check("Ch", true);
        check("'s", true);
        check("tion", true);
        check("nigh", false);
        check("tr", false);
        check("な", false);
        check("é", false);
    }
}
