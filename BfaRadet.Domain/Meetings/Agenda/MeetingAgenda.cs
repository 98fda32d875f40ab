using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>
/// The agenda of a meeting: items added, edited, ordered and removed, before and during the meeting; the decisions under
/// them, and who may write their minutes.
/// </summary>
public sealed partial class MeetingAgenda : MeetingPart
{
    private readonly List<AgendaItem> _items = [];

    private MeetingAgenda()
    {
    }

    internal MeetingAgenda(Meeting meeting) : base(meeting)
    {
    }

    /// <summary>Maximum number of items.</summary>
    public const int MaxItems = 100;

    /// <summary>Maximum planned duration of one item, in minutes.</summary>
    public const int MaxMinutes = 600;

    /// <summary>In the order of the agenda.</summary>
    public IReadOnlyList<AgendaItem> Items => _items;

    /// <summary>Who may write the minutes of an item beside the usual writers: at most one person per item.</summary>
    public ValueList<Pen> Pens { get; internal set => Set(ref field, value); }

    /// <summary>
    /// Adds an item, last or after another. In session it is marked as raised at the meeting. Idempotent for equal content;
    /// other content under the same id is refused.
    /// </summary>
    public Result<Done> AddItem(Actor by, AgendaItemId id, AgendaItemText text, AgendaItemId? after = null)
    {
        text = Clean(text);
        if ((Unentitled(by, Meeting.Preparers) ?? Finished() ?? Check(by.Today, text)) is { } refusal)
        {
            return refusal;
        }

        if (FindItem(id) is { } known)
        {
            return known.Text == text ? Done.Value : new AlreadyEntered(known.Title);
        }

        if (_items.Count >= MaxItems)
        {
            return new MeetingRefusal.TooManyItems(MaxItems);
        }

        var place = after is { } former && _items.FindIndex(i => i.Id == former) is >= 0 and var found
            ? found + 1
            : _items.Count;
        var item = new AgendaItem(id, text, addedAtMeeting: Meeting.State == MeetingState.InSession);
        _items.Insert(place, item);
        Renumber();
        Record(new ItemAdded(Id, id, item.Title, item.AddedAtMeeting));
        return Done.Value;
    }

    /// <summary>
    /// Adds several items, in order, last or after another: all or none. Idempotent as <see cref="AddItem"/>; what is wrong with each is said
    /// at once.
    /// </summary>
    public Result<Done> TakeIn(Actor by, ValueList<NewItem> items, AgendaItemId? after = null)
    {
        if ((Unentitled(by, Meeting.Preparers) ?? Finished()) is { } refusal)
        {
            return refusal;
        }

        var wrong = items.Select(item => (item.Id, Why: Check(by.Today, Clean(item.Text)))).Where(item => item.Why is not null)
            .Select(item => new ItemFault(item.Id, item.Why!)).ToValueList();
        if (wrong.Count > 0)
        {
            return new MeetingRefusal.ItemsRefused(wrong);
        }

        if (_items.Count + items.Count(item => FindItem(item.Id) is null) > MaxItems)
        {
            return new MeetingRefusal.TooManyItems(MaxItems);
        }

        foreach (var item in items)
        {
            if (AddItem(by, item.Id, item.Text, after).IsRefused(out var why))
            {
                return why;
            }

            after = item.Id;
        }

        return Done.Value;
    }

    /// <summary>
    /// Changes the content of an item. Fields that another changed meanwhile are kept; a field both changed is an <see
    /// cref="EditClash"/>, and nothing is saved. Who may read it can be changed after the meeting too, until the minutes are locked.
    /// </summary>
    /// <param name="locked">Why the minutes of the item cannot be changed; null when they can. Who may read what is locked is settled with it.</param>
    public Result<Done> EditItem(Actor by, AgendaItemId id, AgendaItemText before, AgendaItemText after, Refusal? locked = null)
    {
        (before, after) = (Clean(before), Clean(after));
        var mayBeLate = Meeting.State == MeetingState.Closed && before with { Circle = after.Circle } == after;
        if ((Unentitled(by, Meeting.Preparers) ?? (mayBeLate ? null : Finished()) ?? Check(by.Today, after)) is { } refusal)
        {
            return refusal;
        }

        if (FindItem(id) is not { } item)
        {
            return new MeetingRefusal.ItemGone();
        }

        var (now, merge) = (item.Text, new ThreeWay());
        var merged = new AgendaItemText(
            merge.Field(nameof(AgendaItem.Kind), before.Kind, after.Kind, now.Kind),
            merge.Field(nameof(AgendaItem.Title), before.Title, after.Title, now.Title),
            merge.Field(nameof(AgendaItem.Presenter), before.Presenter, after.Presenter, now.Presenter),
            merge.Field(nameof(AgendaItem.PlannedMinutes), before.PlannedMinutes, after.PlannedMinutes, now.PlannedMinutes),
            merge.Field(nameof(AgendaItem.Background), before.Background, after.Background, now.Background),
            merge.Field(nameof(AgendaItem.Proposal), before.Proposal, after.Proposal, now.Proposal),
            merge.Field(nameof(AgendaItem.RegistryNumber), before.RegistryNumber, after.RegistryNumber, now.RegistryNumber),
            merge.Field(nameof(AgendaItem.Attachments), before.Attachments, after.Attachments, now.Attachments),
            merge.Field(nameof(AgendaItem.FocusAreas), before.FocusAreas, after.FocusAreas, now.FocusAreas),
            merge.Field(nameof(AgendaItem.InternalNote), before.InternalNote, after.InternalNote, now.InternalNote))
        {
            Circle = merge.Field(nameof(AgendaItem.Circle), before.Circle, after.Circle, now.Circle),
        };
        if (merge.Clash is { } clash)
        {
            return clash;
        }

        if (merged.Kind == AgendaItemKind.Break && (item.DecisionCount > 0 || Meeting.Proceedings.HasProceedings(id)))
        {
            return new MeetingRefusal.ItemWasTakenUp(item.Title);
        }

        // Nobody opens an item, with what is attached to it, by calling it a break.
        if (merged.Kind == AgendaItemKind.Break && now.Circle is not null)
        {
            return new MeetingRefusal.BreakIsForAll();
        }

        if (merged.Circle != now.Circle && MayNotEncircle(merged.Circle, locked) is { } declined)
        {
            return declined;
        }

        if (merged != now)
        {
            if (merged.Kind == AgendaItemKind.Break && now.Kind != AgendaItemKind.Break)
            {
                NothingMoreUnderAnItem();
            }

            item.Apply(merged);
            Renumber();
            if (merged.Circle != now.Circle)
            {
                Meeting.Floor.RemoveThoseOutside();
            }

            Record(new ItemEdited(Id, id, item.Title, ChangedFields(now, merged)));
        }

        return Done.Value;
    }

    /// <summary>Moves an item to an index, from 0; an index outside the agenda means its nearest end.</summary>
    public Result<Done> MoveItem(Actor by, AgendaItemId id, int place)
    {
        if ((Unentitled(by, Meeting.Preparers) ?? Finished()) is { } refusal)
        {
            return refusal;
        }

        if (FindItem(id) is not { } item)
        {
            return new MeetingRefusal.ItemGone();
        }

        place = Math.Clamp(place, 0, _items.Count - 1);
        if (_items.IndexOf(item) != place)
        {
            _items.Remove(item);
            _items.Insert(place, item);
            Renumber();
            Record(new ItemMoved(Id, id, item.Title, place));
        }

        return Done.Value;
    }

    /// <summary>Removes an item. Refused once it was taken up or decided; idempotent.</summary>
    public Result<Done> RemoveItem(Actor by, AgendaItemId id)
    {
        if ((Unentitled(by, Meeting.Preparers) ?? Finished()) is { } refusal)
        {
            return refusal;
        }

        if (FindItem(id) is not { } item)
        {
            return Done.Value;
        }

        if (item.BegunAt is not null || item.DecisionCount > 0 || Meeting.Proceedings.HasProceedings(id))
        {
            return new MeetingRefusal.ItemWasTakenUp(item.Title);
        }

        NothingMoreUnderAnItem();
        _items.Remove(item);
        Pens = [.. Pens.Where(p => p.Item != id)];
        Renumber();
        Record(new ItemRemoved(Id, id, item.Title) { Secret = item.Circle is not null });
        return Done.Value;
    }

    public AgendaItem? FindItem(AgendaItemId id) => _items.Find(i => i.Id == id);

    internal void Shift(TimeSpan by)
    {
        Changed();
        _items.ForEach(i => i.Shift(by));
    }

    // Who adjusts has read all of it; and what is locked is read by those it was locked for.
    private Refusal? MayNotEncircle(ItemCircle? circle, Refusal? locked)
    {
        Meeting.RelyOn();
        Meeting.Roll.RelyOn();
        return locked is not null ? locked
            : Meeting.Adjusters.Select(OnRoll).FirstOrDefault(a => a is not null && !ItemCircle.MayRead(circle, a.Duties, a.Member)) is { } adjuster
                ? new MeetingRefusal.AdjusterIsOutside(adjuster.Name)
                : null;
    }

    // A concurrent motion or vote under the item is then run again, and finds it gone.
    private void NothingMoreUnderAnItem()
    {
        Meeting.Proceedings.Changed();
        Meeting.Voting.Changed();
    }

    private void Renumber()
    {
        var number = 0;
        for (var i = 0; i < _items.Count; i++)
        {
            _items[i].Order = i;
            _items[i].Number = _items[i].Kind == AgendaItemKind.Break ? null : ++number;
        }
    }

    private static AgendaItemText Clean(AgendaItemText text) => text with
    {
        Title = Wording.Line(text.Title),
        Presenter = Wording.Line(text.Presenter),
        Background = Wording.Text(text.Background),
        Proposal = Wording.Text(text.Proposal),
        RegistryNumber = Wording.Line(text.RegistryNumber),
        Attachments = Wording.Line(text.Attachments),
        InternalNote = Wording.Text(text.InternalNote),
        Circle = text.Kind == AgendaItemKind.Break ? null : ItemCircle.Clean(text.Circle),
    };

    private static Refusal? Check(DateOnly today, AgendaItemText text) => Faults.Of(
        Wording.Check(today, nameof(text.Title), text.Title, required: true),
        text.PlannedMinutes is < 0 or > MaxMinutes ? new MeetingRefusal.MinutesOutOfRange(text.PlannedMinutes.Value, MaxMinutes) : null,
        Wording.Check(today, nameof(text.Presenter), text.Presenter),
        Wording.Check(today, nameof(text.RegistryNumber), text.RegistryNumber, 100),
        Wording.Check(today, nameof(text.Background), text.Background, Wording.TextMax),
        Wording.Check(today, nameof(text.Proposal), text.Proposal, Wording.TextMax),
        Wording.Check(today, nameof(text.Attachments), text.Attachments),
        Wording.Check(today, nameof(text.InternalNote), text.InternalNote, Wording.TextMax),
        ItemCircle.Check(today, text.Circle));

    private static ValueList<string> ChangedFields(AgendaItemText before, AgendaItemText after)
    {
        var fields = new List<string>();
        void Compare<T>(string name, T was, T isNow)
        {
            if (!EqualityComparer<T>.Default.Equals(was, isNow))
            {
                fields.Add(name);
            }
        }

        Compare(nameof(before.Kind), before.Kind, after.Kind);
        Compare(nameof(before.Title), before.Title, after.Title);
        Compare(nameof(before.Presenter), before.Presenter, after.Presenter);
        Compare(nameof(before.PlannedMinutes), before.PlannedMinutes, after.PlannedMinutes);
        Compare(nameof(before.Background), before.Background, after.Background);
        Compare(nameof(before.Proposal), before.Proposal, after.Proposal);
        Compare(nameof(before.RegistryNumber), before.RegistryNumber, after.RegistryNumber);
        Compare(nameof(before.Attachments), before.Attachments, after.Attachments);
        Compare(nameof(before.FocusAreas), before.FocusAreas, after.FocusAreas);
        Compare(nameof(before.InternalNote), before.InternalNote, after.InternalNote);
        Compare(nameof(before.Circle), before.Circle, after.Circle);
        return fields.ToValueList();
    }
}
