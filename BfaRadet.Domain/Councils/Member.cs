namespace BfaRadet.Domain.Councils;

/// <summary>The details of a person in a council.</summary>
/// <param name="Title">The post outside the council: "lokalpolisområdeschef". May be empty.</param>
/// <param name="TermFrom">First day of the term; null when open.</param>
/// <param name="TermTo">Last day of the term, inclusive; null when open.</param>
public sealed record MemberDetails(
    string Name,
    string Title,
    string Organisation,
    Duties Duties,
    DateOnly? TermFrom = null,
    DateOnly? TermTo = null)
{
    /// <summary>Maximum length of <see cref="PartyCode"/>, in characters.</summary>
    public const int LongestPartyCode = 10;

    /// <summary>Partibeteckning of an elected member, without brackets: "KD". Empty for all others.</summary>
    public string PartyCode { get; init; } = "";

    /// <summary>Where summonses and invitations are sent; empty when it is not known, or is that of the account.</summary>
    public string Email { get; init; } = "";

    /// <summary>Whether name, title and organisation are the same, ignoring case.</summary>
    public bool IsSamePersonAs(MemberDetails other) => Same(Name, other.Name) && Same(Title, other.Title) && Same(Organisation, other.Organisation);

    /// <summary>Whether the two terms overlap.</summary>
    public bool TermMeets(MemberDetails other) =>
        (TermFrom ?? DateOnly.MinValue) <= (other.TermTo ?? DateOnly.MaxValue) && (other.TermFrom ?? DateOnly.MinValue) <= (TermTo ?? DateOnly.MaxValue);

    /// <summary>
    /// Merges two edits field by field; clashes are collected in <paramref name="merge"/>, and such a field is mine.
    /// </summary>
    public static MemberDetails Merge(ThreeWay merge, MemberDetails before, MemberDetails mine, MemberDetails theirs) => new(
        merge.Field(nameof(Name), before.Name, mine.Name, theirs.Name),
        merge.Field(nameof(Title), before.Title, mine.Title, theirs.Title),
        merge.Field(nameof(Organisation), before.Organisation, mine.Organisation, theirs.Organisation),
        merge.Field(nameof(Duties), before.Duties, mine.Duties, theirs.Duties),
        merge.Field(nameof(TermFrom), before.TermFrom, mine.TermFrom, theirs.TermFrom),
        merge.Field(nameof(TermTo), before.TermTo, mine.TermTo, theirs.TermTo))
    {
        PartyCode = merge.Field(nameof(PartyCode), before.PartyCode, mine.PartyCode, theirs.PartyCode),
        Email = merge.Field(nameof(Email), before.Email, mine.Email, theirs.Email),
    };

    /// <summary>The duties on a day: none outside the term.</summary>
    public Duties DutiesOn(DateOnly day) =>
        (TermFrom is null || TermFrom <= day) && (TermTo is null || day <= TermTo) ? Duties : Duties.None;

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>As minutes name an elected member: "Asta Lindmark (KD)".</summary>
    public string NameWithParty => PartyCode == "" ? Name : $"{Name} ({PartyCode})";
}

/// <summary>A person in a council. Needs no account, so that seats can be filled before anybody signs in.</summary>
public sealed class Member
{
    private Member()
    {
    }

    internal Member(MemberId id, MemberDetails details)
    {
        Id = id;
        Apply(details);
    }

    public MemberId Id { get; private init; }

    public string Name { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    /// <summary>"KD"; empty for those who are not elected for a party.</summary>
    public string PartyCode { get; private set; } = "";

    /// <summary>Empty when it is not known, or is that of the account.</summary>
    public string Email { get; private set; } = "";

    public Duties Duties { get; private set; }

    public DateOnly? TermFrom { get; private set; }

    public DateOnly? TermTo { get; private set; }

    /// <summary>The account that signs in as this person; null until an invitation is accepted.</summary>
    public string? AccountId { get; internal set; }

    public MemberDetails Details => new(Name, Title, Organisation, Duties, TermFrom, TermTo) { PartyCode = PartyCode, Email = Email };

    /// <summary>The duties on a day: none outside the term.</summary>
    public Duties DutiesOn(DateOnly day) => Details.DutiesOn(day);

    internal void Apply(MemberDetails details) =>
        (Name, Title, Organisation, PartyCode, Email, Duties, TermFrom, TermTo) =
        (details.Name, details.Title, details.Organisation, details.PartyCode, details.Email, details.Duties, details.TermFrom, details.TermTo);
}
