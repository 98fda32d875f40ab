using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings;

/// <summary>A meeting in Beredning: what the council sees, and what only those who prepare see.</summary>
/// <param name="InternalNotes">The items that have one.</param>
/// <param name="Plan">The summons as it would go now.</param>
public sealed record PreparingView(
    MeetingView Meeting, ValueList<InternalNote> InternalNotes, ValueList<Suggestion> Suggestions, ValueList<SetAsideView> Aside, SummonsPlan Plan)
{
    /// <summary>Decisions that have a day the meeting was moved from; null when there are none.</summary>
    public LeftBehind? Left { get; init; }

    /// <summary>Matters of this agenda that stand on another too.</summary>
    public ValueList<DoubledItem> Doubled { get; init; }

    /// <summary>The names of those in the council who have no account: they do not see the agenda here.</summary>
    public ValueList<string> WithoutAccount { get; init; }

    /// <summary>Those of the council whom an item may be for.</summary>
    public ValueList<CirclePerson> People { get; init; }

    /// <summary>The content of an item, as it is edited.</summary>
    public AgendaItemText TextOf(ItemView item) => new(
        item.Kind, item.Title, item.Presenter, item.PlannedMinutes, item.Background, item.Proposal,
        item.RegistryNumber, item.Attachments, item.FocusAreas,
        InternalNotes.FirstOrDefault(n => n.Item == item.Id)?.Text ?? "")
    {
        Circle = item.Circle,
    };
}

/// <summary>Somebody of the council, with today's duties.</summary>
public sealed record CirclePerson(MemberId Member, string Name, string Organisation, Duties Duties);

public sealed record InternalNote(AgendaItemId Item, string Text);

/// <summary>A suggested item, with its reason.</summary>
/// <param name="Source">The decision it comes from; null for another source.</param>
public sealed record Suggestion(SuggestionReason Reason, DecisionId? Source, DecisionNumber? Number, DateOnly? Day, AgendaItemText Item)
{
    /// <summary>The matter it is about, which holds whatever it is called.</summary>
    public string Key { get; init; } = "";

    /// <summary>The matter as it is now: what it is put aside on.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The decisions that the item follows up.</summary>
    public ValueList<FollowUpRow> Rows { get; init; }

    /// <summary>The item on this agenda that the rows are to be added to; null for an item of its own.</summary>
    public AgendaItemId? Into { get; init; }

    /// <summary>What the council's year says of it; null for another reason.</summary>
    public YearReason? Year { get; init; }

    /// <summary>The earlier item that it takes up again; null when there is none.</summary>
    public AgendaItemId? Continues { get; init; }

    /// <summary>An item of this agenda with the same title, which may be the same matter: who prepares says so.</summary>
    public AgendaItemId? Namesake { get; init; }

    /// <summary>What else the item is about: all that was said of its matter is settled with it.</summary>
    public ValueList<string> Also { get; init; }

    /// <summary>The matters that the item is made of.</summary>
    public ValueList<string> Keys => Rows.Count > 0 ? Rows.Select(row => SuggestionKey.Of(row.Decision)).ToValueList() : Also.Prepend(Key).Distinct().ToValueList();
}

/// <summary>Why a theme of the year is suggested.</summary>
/// <param name="Month">Its month; null when it is tied to the meeting itself.</param>
/// <param name="Of">The year.</param>
/// <param name="Missed">A meeting that was held without it.</param>
/// <param name="Moved">A cancelled meeting that it was planned for.</param>
public sealed record YearReason(int? Month, int Of, DateOnly? Missed, DateOnly? Moved);

/// <summary>A suggestion that was put aside.</summary>
/// <param name="Until">The day it comes back; null for never.</param>
public sealed record SetAsideView(string Key, string Title, DateOnly? Until, string Reason, DateTimeOffset At, string By);

/// <summary>Why something is suggested.</summary>
public enum SuggestionReason
{
    /// <summary>Decisions and assignments that are open.</summary>
    FollowUp,

    /// <summary>Postponed at an earlier meeting.</summary>
    Tabled,

    /// <summary>Sent back for more work at an earlier meeting.</summary>
    ReferredBack,

    /// <summary>Not reached at the former meeting.</summary>
    NotReached,

    /// <summary>A focus area that the last meetings did not speak of.</summary>
    PassedOver,

    /// <summary>On the agenda of a meeting that was cancelled.</summary>
    Cancelled,

    /// <summary>A theme of the council's year.</summary>
    Yearly,
}
