using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>
/// The proceedings under the items of a meeting, until it is closed: motions, conflicts of interest, statements.
/// </summary>
public sealed partial class MeetingProceedings : MeetingPart
{
    private MeetingProceedings()
    {
    }

    internal MeetingProceedings(Meeting meeting) : base(meeting)
    {
    }

    /// <summary>Maximum number of motions, of votes and of statements in one meeting.</summary>
    public const int MaxProceedings = 300;

    /// <summary>Yrkanden, in the order they were made; withdrawn ones too.</summary>
    public ValueList<Motion> Motions { get; private set => Set(ref field, value); }

    /// <summary>How the chair put the proposals: at most one text per item.</summary>
    public ValueList<PropositionOrder> PropositionOrders { get; private set => Set(ref field, value); }

    /// <summary>Jäv: at most one per item and person.</summary>
    public ValueList<ConflictOfInterest> Conflicts { get; private set => Set(ref field, value); }

    /// <summary>Reservationer (dissents) and protokollsanteckningar (notes to the minutes).</summary>
    public ValueList<Statement> Statements { get; private set => Set(ref field, value); }

    /// <summary>Ids of withdrawn statements: they are not used again.</summary>
    public ValueList<Guid> UsedUpIds { get; private set => Set(ref field, value); }

    internal Refusal? NoProceedings(Actor by, AgendaItemId item) => ItemOf(item)?.Kind switch
    {
        null => new MeetingRefusal.ItemGone(),
        AgendaItemKind.Break => new MeetingRefusal.NothingOnABreak(),
        _ => by.Outside(ItemOf(item)),
    };

    /// <summary>Why the person may neither move nor vote in an item now; null when it is allowed.</summary>
    internal Refusal? NotTakingPart(AgendaItemId item, Attendance line) =>
        !line.Decides ? new MeetingRefusal.DoesNotDecide(line.Name)
        : !line.IsHere ? new MeetingRefusal.NotHere(line.Name)
        : HasConflict(item, line.Id) ? new MeetingRefusal.IsInConflict(line.Name)
        : Seats.SeatIsHeld(line, Seats.SeatsNow(ItemOf(item)));

    internal static MeetingRefusal.TooManyProceedings? Room(int count) =>
        count >= MaxProceedings ? new MeetingRefusal.TooManyProceedings(MaxProceedings) : null;

    /// <summary>Whether there is a motion, a vote, a ranking, a jäv or a statement under the item.</summary>
    internal bool HasProceedings(AgendaItemId item) =>
        Motions.Any(m => m.Item == item && !m.Withdrawn) || Meeting.Voting.Votes.Any(v => v.Item == item)
        || Meeting.Voting.Rankings.Any(r => r.Item == item) || Conflicts.Any(c => c.Item == item) || Statements.Any(s => s.Item == item);

    /// <summary>Whether there is anything of the proceedings, or a decision, under the item.</summary>
    internal bool IsHandled(AgendaItem item) =>
        item.DecisionCount > 0 || HasProceedings(item.Id) || PropositionOrders.Any(p => p.Item == item.Id);
}
