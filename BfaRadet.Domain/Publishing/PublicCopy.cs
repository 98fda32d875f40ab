using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Writing;


namespace BfaRadet.Domain.Publishing;

/// <summary>
/// The minutes as the public may read them: without what is excluded, and without the workspace's own identities.
/// Pure: the same minutes and exclusions give the same copy.
/// </summary>
public static class PublicCopy
{
    public static MinutesRecord Of(MinutesRecord record, IEnumerable<Exclusion> exclusions) => WithoutIdentities(Masked(record, exclusions));

    /// <summary>The same with its identities, for the review.</summary>
    internal static MinutesRecord Masked(MinutesRecord record, IEnumerable<Exclusion> exclusions)
    {
        var all = exclusions.ToList();
        var quotes = all.Where(e => !e.IsWhole).ToLookup(e => e.Item);
        return RecordLines.Map(WithoutWholes(record, all), (place, line) => Shown(line, Masks.In(line, [.. quotes[place.Item]])));
    }

    /// <summary>The line as the public reads it.</summary>
    internal static ValueList<RichTextInline> Shown(ValueList<RichTextInline> line, IReadOnlyList<Mask> masks) =>
        Masks.Apply(line, masks, (mask, _, first, _) => first ? mask.Mark : "");

    /// <summary>
    /// The minutes without the paragrafer that are left out as a whole: those that were chosen, and all that are for a circle of the
    /// council, which nobody can choose to put back.
    /// </summary>
    internal static MinutesRecord WithoutWholes(MinutesRecord record, IReadOnlyList<Exclusion> all)
    {
        var whole = all.Where(e => e is { IsWhole: true, Item: not null })
            .GroupBy(e => e.Item!.Value).ToDictionary(g => g.Key, g => g.First().Ground);
        (SecrecyGround, bool)? Why(RecordSection section) => section.Circle is { Ground: var secret } ? (secret, true)
            : whole.TryGetValue(section.Item, out var ground) ? (ground, false)
            : null;
        var copy = record.Without(Why);
        return copy with { IsPublicCopy = true };
    }

    /// <summary>Whether what an exclusion names is in the minutes.</summary>
    public static bool IsFound(MinutesRecord record, Exclusion exclusion)
    {
        if (exclusion.Item is { } item && record.Find(item) is not { Label: not "" })
        {
            return false;
        }

        if (exclusion.Quote is not { } quote)
        {
            return exclusion.Item is not null;
        }

        var found = false;
        RecordLines.Map(record, (place, line) =>
        {
            found = found || (place.Item == exclusion.Item && Masks.Holds(RecordLines.WordsOf(line), quote));
            return line;
        });
        return found;
    }

    /// <summary>Whether something is left out of a copy.</summary>
    public static bool LeavesOut(MinutesRecord copy)
    {
        var found = copy.Sections.Any(s => s.Withheld is not null);
        RecordLines.Map(copy, (_, line) =>
        {
            found = found || RecordLines.WordsOf(line).Contains(Mask.MarkBegins, StringComparison.Ordinal);
            return line;
        });
        return found;
    }

    // Who decided in a paragraf is told from who was there: those on the roll keep apart by their place on it.
    private static MinutesRecord WithoutIdentities(MinutesRecord record) => record with
    {
        Meeting = default,
        Council = default,
        People = record.People.Select(p => p with { Id = PlaceOf(record, p.Id) }).ToValueList(),
        Sections = record.Sections.Select(s => s with
        {
            Item = default,
            Deciders = s.Deciders?.Select(id => PlaceOf(record, id)).ToValueList(),
            Decisions = s.Decisions.Select(d => d with { Id = default }).ToValueList(),
        }).ToValueList(),
        // Who has a file could tell by its hash that it is the one whose name is left out.
        Attachments = record.Attachments.Select(a => a with { File = a.File is { } file ? file with { Hash = "" } : null }).ToValueList(),
        Adjustment = record.Adjustment with
        {
            Signers = record.Adjustment.Signers.Select(s => s with { Member = null }).ToValueList(),
        },
    };

    // From 1; 0 for who is not on the roll.
    private static AttendanceId PlaceOf(MinutesRecord record, AttendanceId id)
    {
        var place = record.People.Select(p => p.Id).ToList().IndexOf(id) + 1;
        return new AttendanceId(new Guid(place, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
    }
}
