namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>The kind of a statement in a person's own name in the minutes of an item.</summary>
public enum StatementKind
{
    /// <summary>
    /// Reservation: the person took part in the decision and disagrees. Before the meeting closes (KL 4 kap. 27 §).
    /// </summary>
    Dissent,

    /// <summary>Protokollsanteckning: a remark without dissent.</summary>
    Note,
}

/// <summary>A dissent or a note to the minutes.</summary>
/// <param name="Text">Empty for a dissent without reasons.</param>
public sealed record Statement(StatementId Id, AgendaItemId Item, StatementKind Kind, AttendanceId Who, string Name, string Text);
