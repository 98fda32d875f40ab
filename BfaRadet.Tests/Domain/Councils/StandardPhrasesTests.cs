using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Domain.Councils;

public sealed class StandardPhrasesTests
{
    private static readonly Actor _secretary = new(new MemberId(Guid.CreateVersion7()), "Cajsa", Duties.Secretary, AMeeting.Day);

    private readonly Council _council = Council.Found(new CouncilId(Guid.CreateVersion7()), "Brottsförebyggande rådet", "Melleruds kommun", AMeeting.Day).Value;

    [Fact]
    public void A_council_begins_with_the_customary_ones() =>
        Assert.Equal(StandardPhrases.Customary, _council.Settings.StandardPhrases);

    [Fact]
    public void They_are_kept_as_clean_lines_without_repetition()
    {
        _ = Choose("  Ärendet   bordläggs. ", "", "Ärendet bordläggs.", "Punkten\nutgår.\u0007").Value;

        Assert.Equal(["Ärendet bordläggs.", "Punkten utgår."], _council.Settings.StandardPhrases);
        Assert.Equal(["a", "b c"], StandardPhrases.OfLines("a\r\n\n  b  c \na"));
    }

    [Fact]
    public void There_is_a_limit_to_how_many_and_how_long()
    {
        var many = Enumerable.Range(1, StandardPhrases.Max + 1).Select(n => $"Fras {n}").ToArray();

        Assert.Equal(new CouncilRefusal.TooManyPhrases(51, 50), Choose(many).Refusal);
        Assert.Equal(new TextTooLong(nameof(StandardPhrases), 501, 500), Choose(new string('a', 501)).Refusal);
        Assert.Null(Choose(many[1..]).Refusal);
    }

    [Fact]
    public void The_same_choice_again_is_no_change()
    {
        _ = _council.TakeEvents();

        _ = Choose([.. StandardPhrases.Customary]).Value;

        Assert.Empty(_council.Events);
    }

    private Result<Done> Choose(params string[] phrases) =>
        _council.Choose(_secretary, _council.Settings with { StandardPhrases = [.. phrases] });
}
