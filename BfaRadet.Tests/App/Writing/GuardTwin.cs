using BfaRadet.App.Writing;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using CsCheck;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>Holds the browser's text-guard.ts against TextGuard on any text; a failure shrinks to the smallest text that shows it.</summary>
static class GuardTwin
{
    private static readonly string[] _pieces =
    [
        "0", "1", "9", "12", "46", "070", "08", "0530", "123", "45", "67", "2026", "1981", "811228", "811288", "000229", "20260312",
        "-", "–", "+", " ", "\u00A0", "\u00AD", ".", ". ", "! ", ":", "/", ",", "(0)", "_", "@", "\n", "\t", "kr", "A", "O", "ABC", "SEK",
        "abc", "exempel.se", "a.b", "a.b@exempel.se", "KS ", "ABC 123", "ABC12D", "070-123 45 67", "+46 (0)530-181 00", "17-åring", "17-åringen", "17-åringar", "16-årig ", "pojke", "plan", "sextonåring", "år gammal",
        "femtonårig ", " på ", " i ", "Storgatan", "Mellerud", "Sverige", "SSPF", "skolan", " misstänks ", "misshandel", " rån", "brott",
        "T987", "faktura ", "dnr KS ", "\t", "|", "\u200B", "\u202E", "\uFF11", "\u0661", "²", "①", "𝟗", "\u20E3", "\r\n", "\u2028", "\uFFFF", "\uDC00", "i klass 8A ", "elev, 14 år, ",
        "É", "ß", "İ", "ĸ", "å", "a\u030A", "😀", "\uD83D", "×", "Ÿ",
    ];

    private static readonly Gen<string> _date = Gen.Select(
        Gen.Int[0, 99], Gen.Int[0, 13], Gen.Int[0, 32], Gen.Frequency((2, Gen.Const(0)), (1, Gen.Const(60))),
        (year, month, day, coordination) => string.Create(CultureInfo.InvariantCulture, $"{year:00}{month:00}{day + coordination:00}"));

    private static readonly Gen<string> _number = Gen.Select(
        Gen.OneOf(_pieces[17..23]), Gen.OneOf("", "19"), _date, Gen.Int[980, 989], ATestNumber.With);

    private static readonly Gen<string> _pairs = Gen.Select(
        _number, Gen.OneOf(" ", " ", "\u00A0", "\u2009", "-", "–", ".", " - "), Gen.OneOf(" ", "-", "\t", ""), Gen.Int[0, 63],
        (number, gap, last, joined) => InPairs(new([.. number.Where(char.IsAsciiDigit)]), gap, last, joined));

    private static readonly Gen<string> _together = Gen.Frequency(
        (1, _number), (2, _pairs), (1, Gen.Int[0, 999_999].Select(n => n.ToString("000000", CultureInfo.InvariantCulture))), (10, Gen.OneOf(_pieces)))
        .Array[1, 24].Select(string.Concat);

    private static readonly Gen<string> _gap = Gen.Frequency((4, Gen.Const("")), (1, Gen.OneOf(" ", " ", "\u00A0", "-", " - ", ".", "\n")));

    /// <summary>A text with some of everything the guard looks for, and of what only looks like it; some with gaps within runs of digits.</summary>
    private static readonly Gen<string> _text = Gen.Frequency((2, _together), (1, Gen.Select(_together, _gap.Array[1, 40], SetApart)));

    private static string SetApart(string text, string[] gaps) =>
        string.Concat(text.Select((sign, at) => char.IsAsciiDigit(sign) ? sign + gaps[at % gaps.Length] : sign.ToString()));

    /// <summary>A gap after each pair but those that a bit of <paramref name="joined"/> keeps together; before the last four one of its own.</summary>
    private static string InPairs(string digits, string gap, string last, int joined) =>
        string.Concat(digits.Chunk(2).Select((pair, at) =>
            (at == 0 ? "" : at * 2 == digits.Length - 4 ? last : (joined >> at & 1) == 1 ? "" : gap) + new string(pair)));

    /// <summary>The findings as the browser tells of them.</summary>
    public static IEnumerable<(string Kind, int From, int To)> Here(string text) =>
        TextGuard.Read(text, AMeeting.Day).Select(f => (GuardWords.Name(f.Kind), f.Start, f.End));

    /// <summary>Asks both about many texts, one at a time: the browser's script has one thread.</summary>
    public static void Agrees(Func<string, IEnumerable<(string Kind, int From, int To)>> there) =>
        _text.Sample(text => Assert.Equal(Here(text), there(text)), iter: 1_000, threads: 1);

    /// <summary>Asks the browser's looksBegun: true while the last four of a number are being written, and not before or after.</summary>
    public static void SeesTheBeginning(Func<string, bool> looksBegun)
    {
        foreach (var number in new[] { ATestNumber.Of(), ATestNumber.With("-"), ATestNumber.With(" ", "19"), ATestNumber.With("–", "20", "010161") })
        {
            var date = number.Length - 4;
            Assert.All(Enumerable.Range(1, 3), n => Assert.True(looksBegun("Enligt " + number[..(date + n)]), number[..(date + n)]));
            Assert.False(looksBegun("Enligt " + number[..date]));
            Assert.False(looksBegun("Enligt " + number));
            Assert.False(looksBegun("Enligt 1" + number[..(date + 1)] + "x"));
        }

        Assert.All(["811228-9", "811228 98 7", "8112 28-987", "81 12 28 98 7", "81–12–28–98–7", "19 81 12 28 98 7"], text => Assert.True(looksBegun(text), text));
        Assert.All(["", "kl. 12", "2026-03-12", "811328-9", "KS 2026/123", "1 250 000"], text => Assert.False(looksBegun(text), text));
    }
}
