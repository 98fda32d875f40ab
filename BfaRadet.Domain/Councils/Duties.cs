namespace BfaRadet.Domain.Councils;

/// <summary>
/// Duties of a person in a council. A person may hold several: in a small municipality the coordinator is often the secretary
/// too.
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

    /// <summary>Övrig deltagare: attends each meeting without deciding, such as an officer.</summary>
    Attendant = 128,

    /// <summary>Ordförande and vice ordförande.</summary>
    Chairs = Chair | ViceChair,

    /// <summary>Those who lead and record a meeting.</summary>
    Presidium = Chair | ViceChair | Secretary,

    /// <summary>May see and do Beredning: prepare a meeting before it is shared.</summary>
    Preparers = Presidium | Coordinator,

    /// <summary>Members, substitutes, presidium and coordinator.</summary>
    Participants = Preparers | Member | Substitute,

    /// <summary>Everybody who takes part in meetings, with or without a vote: all but observers.</summary>
    Attending = Participants | Attendant,
}
