using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings;

/// <summary>A meeting in Beredning: what the council sees, and what only those who prepare see.</summary>
/// <param name="InternalNotes">The items that have one.</param>
/// <param name="Plan">The summons as it would go now.</param>
public sealed record PreparingView(
    MeetingView Meeting, ValueList<InternalNote> InternalNotes, ValueList<Suggestion> Suggestions, SummonsPlan Plan)
{
    /// <summary>The names of those in the council who have no account: they do not see the agenda here.</summary>
    public ValueList<string> WithoutAccount { get; init; }

    /// <summary>The content of an item, as it is edited.</summary>
    public AgendaItemText TextOf(ItemView item) => new(
        item.Kind, item.Title, item.Presenter, item.PlannedMinutes, item.Background, item.Proposal,
        item.RegistryNumber, item.Attachments, item.FocusAreas,
        InternalNotes.FirstOrDefault(n => n.Item == item.Id)?.Text ?? "");
}

public sealed record InternalNote(AgendaItemId Item, string Text);

/// <summary>A suggested item, with its reason.</summary>
/// <param name="Source">The decision it comes from; null for an item that an earlier meeting did not reach.</param>
/// <param name="Kind">Of that decision.</param>
public sealed record Suggestion(SuggestionReason Reason, DecisionId? Source, DecisionNumber? Number, DateOnly? Day, AgendaItemText Item, DecisionKind? Kind = null);

/// <summary>Why something is suggested.</summary>
public enum SuggestionReason
{
    /// <summary>Something due before the day of this meeting.</summary>
    Overdue,

    /// <summary>Something due on that day.</summary>
    Due,

    /// <summary>A decision whose review date has come.</summary>
    Review,

    /// <summary>Postponed at an earlier meeting.</summary>
    Tabled,

    /// <summary>Sent back for more work at an earlier meeting.</summary>
    ReferredBack,

    /// <summary>Not reached at the former meeting.</summary>
    NotReached,
}
