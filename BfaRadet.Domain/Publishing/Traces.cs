using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Writing;
using System.Text.RegularExpressions;

namespace BfaRadet.Domain.Publishing;

/// <summary>By what somebody whose name is left out can still be identified.</summary>
public enum TraceKind
{
    /// <summary>The party's letters after the name.</summary>
    Party,

    /// <summary>A title that nobody else on the roll has.</summary>
    Title,

    /// <summary>An organisation that nobody else on the roll comes from.</summary>
    Organisation,

    /// <summary>The same words at another place, where they are not left out.</summary>
    Elsewhere,
}

/// <summary>Words that still reveal what was left out: next to it, or the same words elsewhere.</summary>
/// <param name="Beside">What was left out; the same ground applies to the words.</param>
/// <param name="Words">As the public would read them: "(C)", "gruppledare".</param>
/// <param name="Quote">What to leave out to cover the words as well.</param>
/// <param name="Item">Where they stand; null outside the paragrafer.</param>
public sealed record Trace(Exclusion Beside, TraceKind Kind, string Words, string Quote, AgendaItemId? Item);

/// <summary>
/// Looks next to what is left out. The guard finds numbers and addresses by their form; who "[undantaget] (C), gruppledare" is can
/// only be found by knowing what was there.
/// </summary>
public static partial class Traces
{
    /// <summary>In the order of the document, without duplicates.</summary>
    public static IReadOnlyList<Trace> Of(MinutesRecord record, IReadOnlyList<Exclusion> exclusions)
    {
        var whole = exclusions.Where(e => e.IsWhole).Select(e => e.Item).ToHashSet();
        var quotes = QuotesOf(exclusions);
        var found = new List<Trace>(Beside(record, exclusions, [.. quotes[null]]));
        RecordLines.Map(record, (place, line) =>
        {
            if (whole.Contains(place.Item))
            {
                return line;
            }

            var here = quotes[place.Item].ToList();
            var words = RecordLines.WordsOf(line);
            var masked = Masks.In(line, here);
            foreach (var mask in masked)
            {
                var party = Party().Match(words, mask.End);
                if (party.Success && here.Find(e => Masks.Holds(words[mask.Start..mask.End], e.Quote!)) is { } beside)
                {
                    found.Add(new(beside, TraceKind.Party, party.Value.Trim(), words[mask.Start..(party.Index + party.Length)], place.Item));
                }
            }

            foreach (var (mask, beside) in ElsewhereIn(line, place.Item, masked, quotes))
            {
                var same = words[mask.Start..mask.End];
                found.Add(new(beside, TraceKind.Elsewhere, same, same, place.Item));
            }

            return line;
        });
        return [.. found.DistinctBy(t => (t.Item, FoldedText.Fold(t.Quote)))];
    }

    /// <summary>The quotes by where they are left out; what is left out as a whole has none of its own.</summary>
    internal static ILookup<AgendaItemId?, Exclusion> QuotesOf(IReadOnlyList<Exclusion> exclusions)
    {
        var whole = exclusions.Where(e => e.IsWhole).Select(e => e.Item).ToHashSet();
        return exclusions.Where(e => !e.IsWhole && !whole.Contains(e.Item)).ToLookup(e => e.Item);
    }

    /// <summary>The words of a line that are left out at another place and not here, and what leaves them out there.</summary>
    /// <param name="masked">What is left out here.</param>
    internal static IEnumerable<(Mask At, Exclusion Beside)> ElsewhereIn(
        ValueList<RichTextInline> line, AgendaItemId? item, IReadOnlyList<Mask> masked, ILookup<AgendaItemId?, Exclusion> quotes)
    {
        var others = quotes.Where(q => q.Key != item).SelectMany(q => q).ToList();
        var words = others.Count == 0 ? "" : RecordLines.WordsOf(line);
        return Masks.In(line, others).Where(m => !masked.Any(l => l.Start < m.End && m.Start < l.End))
            .Select(m => (m, others.First(e => Masks.Holds(words[m.Start..m.End], e.Quote!))));
    }

    /// <summary>On the roll a name, a title and an organisation are separate lines.</summary>
    private static IEnumerable<Trace> Beside(MinutesRecord record, IReadOnlyList<Exclusion> exclusions, List<Exclusion> outside)
    {
        var copy = PublicCopy.Masked(record, exclusions);
        foreach (var (person, shown) in record.People.Zip(copy.People))
        {
            var names = new[] { person.Name, AnyParty().Replace(person.Name, "") }.Select(FoldedText.Fold).ToList();
            if (outside.Find(e => names.Contains(FoldedText.Fold(e.Quote!))) is not { } beside)
            {
                continue;
            }

            if (Tells(person.Title, shown.Title, record.People.Select(p => p.Title)))
            {
                yield return new(beside, TraceKind.Title, person.Title, person.Title, null);
            }

            // The municipality and the council are in the head anyway, and identify nobody.
            if (person.Organisation != record.Municipality && person.Organisation != record.CouncilName
                && Tells(person.Organisation, shown.Organisation, record.People.Select(p => p.Organisation)))
            {
                yield return new(beside, TraceKind.Organisation, person.Organisation, person.Organisation, null);
            }
        }
    }

    private static bool Tells(string words, string shown, IEnumerable<string> all) =>
        words != "" && shown == words && all.Count(w => w.Equals(words, StringComparison.OrdinalIgnoreCase)) == 1;

    [GeneratedRegex(@"\G\s{0,3}\(\p{L}{1,10}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Party();

    [GeneratedRegex(@"\s{1,3}\(\p{L}{1,10}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex AnyParty();
}
