using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using CsCheck;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.Domain.Publishing;

/// <summary>Any minutes and any exclusions: what is left out is nowhere, and everything else is as it was.</summary>
public sealed class PublicCopyPropertyTests
{
    private static readonly int _places = Places();

    /// <summary>How many words each place has, which word of each line is left out if any, and whether the second paragraf is.</summary>
    private static readonly Gen<(int[] Lengths, int[] LeftOut, bool Whole)> _minutes = Gen.Select(
        Gen.Int[1, 4].Array[_places], Gen.Frequency((5, Gen.Const(-1)), (1, Gen.Int[0, 20])).Array[_places],
        Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))));

    [Fact]
    public void No_excluded_word_is_in_the_copy_and_no_other_is_missing() => _minutes.Sample(Check, iter: 100);

    private static void Check(int[] lengths, int[] leftOut, bool whole)
    {
        var (words, place) = (new List<string>(), 0);
        var record = ARecord.With(() => string.Join(' ', Enumerable.Range(0, lengths[place++]).Select(_ => Word(words))));
        var quotes = Lines(record).Select((line, at) => (line.Place.Item, Quote: Part(leftOut[at % leftOut.Length], line.Words)))
            .Where(q => q.Quote is not null).Select(q => (q.Item, Quote: q.Quote!)).ToList();
        var exclusions = quotes.Select(q => ARecord.Without(q.Quote, q.Item)).ToList();
        if (whole)
        {
            exclusions.Add(ARecord.Without(null, ARecord.Second));
        }

        var copy = PublicCopy.Of(record, exclusions);

        var written = Encoding.UTF8.GetString(RecordJson.Write(copy));
        Assert.All(quotes, q => Assert.DoesNotContain(q.Quote, written, StringComparison.OrdinalIgnoreCase));
        var left = Lines(record).Where(l => !whole || l.Place.Item != ARecord.Second)
            .Select(l => quotes.Where(q => q.Item == l.Place.Item && Masks.Holds(l.Words, q.Quote))
                .Aggregate(l.Words, (line, q) => line.Replace(q.Quote, "[undantaget: OSL 26 kap. 1 §]", StringComparison.Ordinal)));
        Assert.Equal(left, Lines(copy).Select(l => l.Words));
        if (whole)
        {
            Assert.All(words.Where(w => Lines(record).All(l => l.Place.Item == ARecord.Second || !l.Words.Contains(w, StringComparison.Ordinal))),
                w => Assert.DoesNotContain(w, written, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_excluded_leaves_the_words_and_takes_the_identities()
    {
        var words = new List<string>();
        var record = ARecord.With(() => Word(words));

        var copy = PublicCopy.Of(record, []);

        Assert.Equal(Lines(record).Select(l => l.Words), Lines(copy).Select(l => l.Words));
        Assert.True(copy.IsPublicCopy);
        var written = Encoding.UTF8.GetString(RecordJson.Write(copy));
        Guid[] ids =
        [
            record.Meeting.Value, record.Council.Value, .. record.People.Select(p => p.Id.Value), .. record.Sections.Select(s => s.Item.Value),
            .. record.Sections.SelectMany(s => s.Decisions).Select(d => d.Id.Value), .. record.Adjustment.Signers.Select(s => s.Member!.Value.Value),
        ];
        Assert.All(ids, id => Assert.DoesNotContain(id.ToString(), written, StringComparison.OrdinalIgnoreCase));
    }

    private static int Places()
    {
        var asked = 0;
        _ = ARecord.With(() => $"{asked++}");
        return asked;
    }

    // Six letters nobody has used before, so that none is a part of another.
    private static string Word(List<string> used)
    {
        const string Letters = "bcdfghjkmnpqrstvwxz";
        var word = string.Create(6, used.Count, (span, number) =>
        {
            for (var at = span.Length - 1; at >= 0; at--)
            {
                span[at] = Letters[number % Letters.Length];
                number /= Letters.Length;
            }
        });
        used.Add(word);
        return word;
    }

    /// <summary>A word of the line; null for none.</summary>
    private static string? Part(int which, string words)
    {
        var parts = words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return which < 0 ? null : parts[which % parts.Length];
    }

    private static List<(RecordPlace Place, string Words)> Lines(MinutesRecord record)
    {
        var lines = new List<(RecordPlace, string)>();
        RecordLines.Map(record, (place, line) =>
        {
            lines.Add((place, RecordLines.WordsOf(line)));
            return line;
        });
        return lines;
    }
}
