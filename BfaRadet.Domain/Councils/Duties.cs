namespace BfaRadet.Domain.Councils;

/// <summary>
/// What a person does in a council. One may hold several: in a small municipality the coordinator is often the
/// secretary too.
/// </summary>
[Flags]
public enum Duties
{
    None = 0,

    /// <summary>Ordförande: leads the meeting. The municipality leads the council (SFS 2023:196 10 §).</summary>
    Chair = 1,

    /// <summary>Vice ordförande.</summary>
    ViceChair = 2,

    /// <summary>Sekreterare: keeps the minutes.</summary>
    Secretary = 4,

    /// <summary>Brottsförebyggande samordnare (SFS 2023:196 11 §).</summary>
    Coordinator = 8,

    /// <summary>Ledamot: takes part in decisions.</summary>
    Member = 16,

    /// <summary>Ersättare: takes part in decisions when serving.</summary>
    Substitute = 32,

    /// <summary>Åhörare: sees what is shared, writes nothing.</summary>
    Observer = 64,

    /// <summary>Övrig deltagare: one of those who attend each meeting without deciding, such as the officers of a council.</summary>
    Attendant = 128,

    /// <summary>Ordförande and vice ordförande.</summary>
    Chairs = Chair | ViceChair,

    /// <summary>Those who lead and record a meeting.</summary>
    Presidium = Chair | ViceChair | Secretary,

    /// <summary>Those with a key to Beredning, the room where a meeting is prepared.</summary>
    Preparers = Presidium | Coordinator,

    /// <summary>Those who have a place in the council.</summary>
    Participants = Preparers | Member | Substitute,

    /// <summary>Those who take part in its meetings, with or without a vote, but observers.</summary>
    Attending = Participants | Attendant,
}
