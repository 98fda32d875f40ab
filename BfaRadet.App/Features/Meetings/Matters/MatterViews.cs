using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Attachments;

namespace BfaRadet.App.Features.Meetings.Matters;

/// <summary>The matters of a council as a reader may see them.</summary>
/// <param name="Search">What was searched for; empty for nothing.</param>
/// <param name="All">How many there are.</param>
/// <param name="Left">How many that are done with are left out.</param>
public sealed record MattersView(CouncilId Council, string CouncilName, string Search, ValueList<MatterRow> Rows, int All, int Left);

/// <summary>A matter in a list.</summary>
/// <param name="Times">How many agendas it was on.</param>
/// <param name="Last">The item that says how it stands.</param>
public sealed record MatterRow(AgendaItemId Id, string Title, string RegistryNumber, MatterStanding Standing, int Times, MatterPlace Last);

/// <summary>An item of a matter, and where it is.</summary>
public sealed record MatterPlace(AgendaItemId Item, MeetingId Meeting, DateOnly Date, MeetingState MeetingState, int? Number, MatterItemState State, DateOnly? BackOn)
{
    /// <summary>See <see cref="MatterItem.IsBroughtIn"/>.</summary>
    public bool IsBroughtIn { get; init; }
}

/// <summary>A matter's whole way.</summary>
/// <param name="Steps">The earliest first.</param>
/// <param name="NextMeeting">The next meeting the reader may know of; null for none.</param>
public sealed record MatterView(
    CouncilId Council, string CouncilName, string Title, string RegistryNumber, MatterStanding Standing, MatterPlace Last, ValueList<MatterStep> Steps,
    MatterPlace? Next, DateOnly? NextMeeting, bool MayPrepare);

/// <summary>A matter on one agenda, with what came of it there.</summary>
/// <param name="FirstParagraph">Of the meeting; null until it is closed.</param>
public sealed record MatterStep(
    MatterPlace Place, int? FirstParagraph, AgendaItemKind Kind, string Title, string RegistryNumber, ValueList<MatterDecision> Decisions, ValueList<Attachment> Attachments,
    DateOnly? Awaited, string Named);

/// <summary>A decision of a matter.</summary>
/// <param name="Later">Items that took it up, and are not of the matter: a follow-up of many decisions.</param>
public sealed record MatterDecision(DecisionId Id, DecisionNumber Number, DecisionKind Kind, string Text, DecisionStanding Standing, ValueList<ItemLink> Later);

/// <summary>An item by its name, and where it is.</summary>
public sealed record ItemLink(AgendaItemId Item, string Title, string RegistryNumber, MeetingId Meeting, DateOnly Date, int? Number);

/// <summary>A decision by its number and wording.</summary>
public sealed record DecisionLink(DecisionId Id, DecisionNumber Number, string Text, DateOnly Date);

/// <summary>The items that took a decision up later; the earliest first.</summary>
public sealed record DecisionTakenUp(ValueList<ItemLink> Items);

/// <summary>What an item is about, and what of it was chosen.</summary>
/// <param name="Earlier">The earlier items of its matter.</param>
/// <param name="Tied">The items it is tied to, each with the key that does it. These can be taken away.</param>
/// <param name="Decisions">The decisions it is tied to.</param>
/// <param name="Number">Its registry number as that is compared; empty for none.</param>
public sealed record ItemTiesView(
    AgendaItemId Item, string Number, ValueList<ItemLink> Earlier, ValueList<TiedItem> Tied, ValueList<DecisionLink> Decisions);

/// <summary>An item that another is tied to.</summary>
/// <param name="Key">What ties them; of a decision, when that put the matter off.</param>
public sealed record TiedItem(string Key, ItemLink Item);

/// <summary>What an item can be tied to.</summary>
/// <param name="Key">What the tie is kept by.</param>
/// <param name="Decision">Null for an item.</param>
/// <param name="Item">Null for a decision; the latest of a matter.</param>
public sealed record TieChoice(string Key, DecisionLink? Decision, ItemLink? Item, int Times);

/// <summary>Which items of a council have a matter that a reader can follow.</summary>
public sealed record MatterWays(CouncilId Council, ValueList<ItemWay> Items)
{
    private readonly Dictionary<AgendaItemId, int> _times = Items.ToDictionary(i => i.Item, i => i.Times);

    /// <summary>How many agendas the matter of an item was on; 0 when it has none to follow.</summary>
    public int Of(AgendaItemId item) => _times.GetValueOrDefault(item);
}

/// <param name="Times">How many agendas its matter was on.</param>
public sealed record ItemWay(AgendaItemId Item, int Times);
