namespace BfaRadet.App.Live;

/// <summary>A subject to watch. A signal says that something about it changed, never what.</summary>
public readonly record struct Subject(string Kind, Guid Id)
{
    /// <summary>The council itself: its members, seats and settings.</summary>
    public static Subject Council(CouncilId id) => new(nameof(Council), id.Value);

    /// <summary>The list of a council's meetings: planned, shared, opened, closed, moved.</summary>
    public static Subject Meetings(CouncilId id) => new(nameof(Meetings), id.Value);

    /// <summary>What the items of a council's meetings are about, and what of each belongs to its matter.</summary>
    public static Subject Matters(CouncilId id) => new(nameof(Matters), id.Value);

    /// <summary>One meeting: agenda, roll, current item, notes, decisions.</summary>
    public static Subject Meeting(MeetingId id) => new(nameof(Meeting), id.Value);

    /// <summary>A council's decisions over the years.</summary>
    public static Subject Decisions(CouncilId id) => new(nameof(Decisions), id.Value);

    public static Subject FocusAreas(CouncilId id) => new(nameof(FocusAreas), id.Value);

    /// <summary>The documents that show how the law is kept.</summary>
    public static Subject Law(CouncilId id) => new(nameof(Law), id.Value);

    /// <summary>The items that people of a council have proposed.</summary>
    public static Subject ItemProposals(CouncilId id) => new(nameof(ItemProposals), id.Value);

    /// <summary>The themes of a council's year, and the standing points of its meetings.</summary>
    public static Subject Year(CouncilId id) => new(nameof(Year), id.Value);

    /// <summary>The letters of a council: sent, put off, given up. A new one rings what it tells of.</summary>
    public static Subject Letters(CouncilId id) => new(nameof(Letters), id.Value);

    /// <summary>The letters of all councils and of the installation.</summary>
    public static Subject AllLetters { get; } = new(nameof(AllLetters), Guid.Empty);

    public static Subject Journal(CouncilId id) => new(nameof(Journal), id.Value);

    /// <summary>The review and the publication of one meeting's minutes.</summary>
    public static Subject Publication(MeetingId id) => new(nameof(Publication), id.Value);

    /// <summary>What residents may read of a council.</summary>
    public static Subject Open(CouncilId id) => new(nameof(Open), id.Value);

    /// <summary>Which councils have a page for residents, and where.</summary>
    public static Subject OpenCouncils { get; } = new(nameof(OpenCouncils), Guid.Empty);

    /// <summary>Who has a meeting's pages open now.</summary>
    public static Subject Presence(MeetingId id) => new(nameof(Presence), id.Value);

    /// <summary>An account: whether it may act, its valid sign-ins, its rights over the installation, and what it has read.</summary>
    public static Subject Account(string id) => new(nameof(Account), Guid.TryParse(id, out var guid) ? guid : Guid.Empty);
}
