using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Domain.Publishing;

/// <summary>Papers and exclusions by lot: what is left out is nowhere, and everything else is as it was.</summary>
public sealed class PublicCopyPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 120)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_excluded_word_is_in_the_copy_and_no_other_is_missing(int seed)
    {
        var lot = new Random(seed);
        var words = new List<string>();
        var paper = ARecord.With(() => string.Join(' ', Enumerable.Range(0, lot.Next(1, 5)).Select(_ => Word(lot, words))));
        var quotes = Lines(paper).Where(l => lot.Next(6) == 0).Select(l => (l.Place.Item, Quote: Part(lot, l.Words))).ToList();
        var whole = lot.Next(4) == 0;
        var exclusions = quotes.Select(q => ARecord.Without(q.Quote, q.Item)).ToList();
        if (whole)
        {
            exclusions.Add(ARecord.Without(null, ARecord.Second));
        }

        var copy = PublicCopy.Of(paper, exclusions);

        var written = Encoding.UTF8.GetString(RecordJson.Write(copy));
        Assert.All(quotes, q => Assert.DoesNotContain(q.Quote, written, StringComparison.OrdinalIgnoreCase));
        var left = Lines(paper).Where(l => !whole || l.Place.Item != ARecord.Second)
            .Select(l => quotes.Where(q => q.Item == l.Place.Item && Masks.Holds(l.Words, q.Quote))
                .Aggregate(l.Words, (line, q) => line.Replace(q.Quote, "[undantaget: OSL 26 kap. 1 §]", StringComparison.Ordinal)));
        Assert.Equal(left.Select(Plain), Lines(copy).Select(l => Plain(l.Words)));
        if (whole)
        {
            Assert.All(words.Where(w => Lines(paper).All(l => l.Place.Item == ARecord.Second || !l.Words.Contains(w, StringComparison.Ordinal))),
                w => Assert.DoesNotContain(w, written, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_excluded_leaves_the_words_and_takes_the_identities(int seed)
    {
        var lot = new Random(seed);
        var paper = ARecord.With(() => Word(lot, []));

        var copy = PublicCopy.Of(paper, []);

        Assert.Equal(Lines(paper).Select(l => l.Words), Lines(copy).Select(l => l.Words));
        Assert.True(copy.IsPublicCopy);
        var written = Encoding.UTF8.GetString(RecordJson.Write(copy));
        Guid[] ids =
        [
            paper.Meeting.Value, paper.Council.Value, .. paper.People.Select(p => p.Id.Value), .. paper.Sections.Select(s => s.Item.Value),
            .. paper.Sections.SelectMany(s => s.Decisions).Select(d => d.Id.Value), .. paper.Adjustment.Signers.Select(s => s.Member!.Value.Value),
        ];
        Assert.All(ids, id => Assert.DoesNotContain(id.ToString(), written, StringComparison.OrdinalIgnoreCase));
    }

    // Six letters nobody has used before, so that none is a part of another.
    private static string Word(Random lot, List<string> used)
    {
        string word;
        do
        {
            word = string.Create(6, lot, (span, r) => r.GetItems("bcdfghjkmnpqrstvwxz", span));
        }
        while (used.Contains(word));

        used.Add(word);
        return word;
    }

    /// <summary>A word of the line, or two that stand beside each other.</summary>
    private static string Part(Random lot, string words)
    {
        var parts = words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return parts[lot.Next(parts.Length)];
    }

    private static List<(RecordPlace Place, string Words)> Lines(MinutesRecord paper)
    {
        var lines = new List<(RecordPlace, string)>();
        RecordLines.Map(paper, (place, line) =>
        {
            lines.Add((place, RecordLines.WordsOf(line)));
            return line;
        });
        return lines;
    }

    private static string Plain(string line) => line;
}
