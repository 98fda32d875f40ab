namespace BfaRadet.Domain.Meetings.Summons;

/// <summary>What is other than in the summons that went out last, with what it was.</summary>
public abstract record SummonsChange
{
    private SummonsChange()
    {
    }

    public sealed record Time(MeetingDetails Before, MeetingDetails After) : SummonsChange;

    public sealed record Place(string Before, string After) : SummonsChange;

    public sealed record RemoteLink(string Before, string After) : SummonsChange;

    public sealed record Notice(string Before, string After) : SummonsChange;

    /// <summary>Attachments of the meeting as a whole.</summary>
    public sealed record Files(ValueList<SummonedFile> Before, ValueList<SummonedFile> After) : SummonsChange;

    public sealed record Added(SummonedItem Item) : SummonsChange;

    public sealed record Removed(SummonedItem Item) : SummonsChange;

    public sealed record Edited(SummonedItem Before, SummonedItem After) : SummonsChange;

    /// <summary>The same items in another order.</summary>
    public sealed record Reordered : SummonsChange;

    /// <summary>Whether answers to what was before say nothing of it: another day, or another hour of beginning.</summary>
    public static bool AsksAnew(SummonsChange change) => change is Time(var before, var after) && (before.Date, before.StartsAt) != (after.Date, after.StartsAt);

    /// <summary>In the order of the summons. Clock times of items follow from the rest and are no change.</summary>
    public static ValueList<SummonsChange> Between(SummonsContent before, SummonsContent after)
    {
        var (was, now, changes) = (before.Details, after.Details, new List<SummonsChange>());
        void Add(bool differs, Func<SummonsChange> change)
        {
            if (differs)
            {
                changes.Add(change());
            }
        }

        Add((was.Date, was.StartsAt, was.EndsAt) != (now.Date, now.StartsAt, now.EndsAt), () => new Time(was, now));
        Add(was.Place != now.Place, () => new Place(was.Place, now.Place));
        Add(was.RemoteLink != now.RemoteLink, () => new RemoteLink(was.RemoteLink, now.RemoteLink));
        Add(was.Notice != now.Notice, () => new Notice(was.Notice, now.Notice));
        Add(before.Files != after.Files, () => new Files(before.Files, after.Files));
        foreach (var item in after.Items)
        {
            var former = before.Find(item.Id);
            Add(former is null, () => new Added(item));
            Add(former is not null && Written(former, item) != Written(item, former), () => new Edited(former!, item));
        }

        changes.AddRange(before.Items.Where(i => after.Find(i.Id) is null).Select(i => new Removed(i)));
        Add(
            !before.Items.Select(i => i.Id).Where(id => after.Find(id) is not null).SequenceEqual(after.Items.Select(i => i.Id).Where(id => before.Find(id) is not null)),
            () => new Reordered());
        return changes.ToValueList();
    }

    /// <summary>Whether nothing but the attachments of an item is other than it was.</summary>
    public static bool IsOfFiles(Edited edited) =>
        Written(edited.Before, edited.After) with { Files = default, FilesOn = null } == Written(edited.After, edited.Before) with { Files = default, FilesOn = null };

    /// <summary>
    /// Whether a change concerns somebody in particular: what is of the whole meeting concerns all, an item those who present it, by name,
    /// title or organisation.
    /// </summary>
    public static bool Concerns(SummonsChange change, Summoned person, SummonsContent content) => change switch
    {
        Added(var item) => Presents(person, item),
        Removed(var item) => Presents(person, item),
        Edited(var before, var after) => Presents(person, before) || Presents(person, after),
        Reordered => content.Items.Any(i => Presents(person, i)),
        _ => true,
    };

    private static bool Presents(Summoned person, SummonedItem item) =>
        new[] { person.Name, person.Title, person.Organisation }.Any(name => name.Length > 0 && Names(item.Presenter, name));

    // As words of its own: "Polisen" is not in "Kommunpolisen".
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The changes as a reader may know of them: nothing is told of how an item changed that stayed hidden.</summary>
    /// <param name="reads">Whether the reader may read an item.</param>
    public static ValueList<SummonsChange> SeenBy(ValueList<SummonsChange> changes, Func<SummonedItem, bool> reads)
    {
        SummonedItem Seen(SummonedItem item) => reads(item) ? item : item.Hidden();
        return changes.Select(change => change switch
        {
            Added(var item) => new Added(Seen(item)),
            Removed(var item) => new Removed(Seen(item)),
            Edited(var before, var after) => reads(before) || reads(after) ? new Edited(Seen(before), Seen(after)) : null,
            _ => change,
        }).OfType<SummonsChange>().ToValueList();
    }

    // Its number and its clock times follow from the others. That it is for others now is told by what they see of it.
    private static SummonedItem Written(SummonedItem item, SummonedItem other) => item with
    {
        Number = null,
        From = default,
        To = default,
        Circle = null,
        FollowUps = [],
        Background = other.Background is null ? null : item.Background,
    };
}
