using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using CsCheck;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.Domain.Privacy;

/// <summary>Whatever a person types or pastes, the guard comes to an end, within bounds, and an invisible sign hides nothing.</summary>
public sealed class AnyTextInTheGuardTests
{
    private static readonly string[] _pieces =
    [
        "0", "7", "12", "0701", "811228", "19", "2026", " ", "-", "–", ".", "\t", "\n", "\r\n", "|", "+", "/", "@", "a", "Å", "a\u030A", "\u200B",
        "\u00AD", "\uD83D", "\uDE00", "\uFFFE", "\uFF11", "²", "𝟗", "\u20E3", "dnr ", "faktura ", "KS ", "T987", "17-åring", " på ", "Storgatan ", "misstänks ",
        "ABC", "123", "* ", "- ", "1. ", "till-\n",
    ];

    private static readonly Gen<string> _text =
        Gen.Frequency((3, Gen.OneOf(_pieces)), (1, Gen.Char.Select(c => c.ToString()))).Array[0, 40].Select(string.Concat);

    [Fact]
    public void It_ends_and_finds_within_the_text_in_order() => _text.Sample(text =>
    {
        var last = 0;
        foreach (var found in TextGuard.Read(text, AMeeting.Day))
        {
            Assert.InRange(found.Start, last, text.Length);
            Assert.InRange(found.End, found.Start + 1, text.Length);
            last = found.End;
        }

        Assert.Equal(TextGuard.Refuses(text, AMeeting.Day), TextGuard.Read(text, AMeeting.Day).Any(f => f.IsRefused));
    });

    [Fact]
    public void A_number_is_found_whatever_invisible_signs_are_in_it() =>
        Gen.Select(Gen.Int[0, 11], Gen.OneOf("\u200B", "\u00AD", "\u2060", "\uFEFF", "\u202E", "\u034F", "\U000E0020"), Gen.OneOf("-", " ", "\n", "\t", " - ", "")).Sample((at, sign, gap) =>
        {
            var number = ATestNumber.With(gap);

            Assert.True(TextGuard.Refuses(number.Insert(Math.Min(at, number.Length), sign), AMeeting.Day));
        });

    [Fact]
    public void A_number_in_pairs_is_found_and_a_row_of_figures_let_be() =>
        Gen.Select(Gen.OneOf(" ", "  ", "\u00A0", "\u2009", "\u202F", "-", "–", " – ", "."), Gen.OneOf("", "19"), Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[980, 989], Gen.Int[30, 99])
            .Sample((gap, century, month, day, birth, other) =>
            {
                var number = ATestNumber.With("", century, string.Create(CultureInfo.InvariantCulture, $"81{month:00}{day:00}"), birth);
                var pairs = string.Join(gap, number.Chunk(2).Select(pair => new string(pair)));

                var found = Assert.Single(TextGuard.Read($"Om {pairs}.", AMeeting.Day));

                Assert.True(found.IsRefused);
                Assert.Equal(pairs.Length, found.Length);
                Assert.False(TextGuard.Refuses($"{other}{gap}{pairs}", AMeeting.Day));
                Assert.False(TextGuard.Refuses($"{pairs}{gap}{other}", AMeeting.Day));
            });

    [Fact]
    public void Text_that_is_taken_in_stays_as_it_is_the_second_time() => _text.Sample(text =>
    {
        Assert.Equal(Wording.Line(text), Wording.Line(Wording.Line(text)));
        Assert.Equal(Wording.Text(text), Wording.Text(Wording.Text(text)));
        _ = Wording.Check(AMeeting.Day, "Title", Wording.Line(text));
    });

    [Theory]
    [InlineData("0")]
    [InlineData("81 12 28 ")]
    [InlineData("a@")]
    [InlineData("dnr nr ")]
    [InlineData("elev, 14 år, på ")]
    [InlineData("a\u0301\u0302")]
    [InlineData("\u0301")]
    [InlineData("   ")]
    [InlineData("till-\n")]
    [InlineData("- a\n")]
    public void Twice_the_text_is_no_more_than_twice_the_work(string piece)
    {
        using var browser = new TrialScript();

        var guard = (Short: Work(text => browser.Guarded(text).Count(), 500), Long: Work(text => browser.Guarded(text).Count(), 1000));
        var paste = (Short: Work(text => browser.Pasted(text).Length, 500), Long: Work(text => browser.Pasted(text).Length, 1000));

        Assert.InRange(guard.Long, 0, (guard.Short * 2.2) + 1000);
        Assert.InRange(paste.Long, 0, (paste.Short * 2.2) + 1000);

        long Work(Func<string, int> read, int times)
        {
            var before = browser.Statements;
            read(string.Concat(Enumerable.Repeat(piece, times)));
            return browser.Statements - before;
        }
    }
}
