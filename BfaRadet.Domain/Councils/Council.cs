namespace BfaRadet.Domain.Councils;

/// <summary>
/// A municipality's strategic council for crime prevention (SFS 2023:196 10 §): its members, seats and settings. Changed by
/// its keepers, or by an administrator of the installation.
/// </summary>
public sealed partial class Council : Aggregate
{
    /// <summary>May change the register and the settings.</summary>
    public const Duties Keepers = Duties.Chairs | Duties.Secretary | Duties.Coordinator;

    private readonly List<Member> _members = [];
    private readonly List<Seat> _seats = [];

    private Council()
    {
    }

    public CouncilId Id { get; private init; }

    /// <summary>The name in use: "Brottsförebyggande rådet".</summary>
    public string Name { get; private set; } = "";

    /// <summary>"Melleruds kommun".</summary>
    public string Municipality { get; private set; } = "";

    public CouncilSettings Settings { get; private set; } = new();

    public IReadOnlyList<Member> Members => _members;

    public IReadOnlyList<Seat> Seats => _seats;

    public override CouncilId BelongsTo => Id;

    /// <summary>Founds a council. The name is refused when empty or too long.</summary>
    public static Result<Council> Found(CouncilId id, string name, string municipality, DateOnly today)
    {
        var council = new Council { Id = id };
        if (council.TakeName(today, name, municipality) is { } refusal)
        {
            return refusal;
        }

        council.Record(new CouncilFounded(council.Name, council.Municipality));
        return council;
    }

    public Result<Done> Rename(Actor by, string name, string municipality)
    {
        var former = (Name, Municipality);
        if ((Unentitled(by) ?? TakeName(by.Today, name, municipality)) is { } refusal)
        {
            return refusal;
        }

        if (former != (Name, Municipality))
        {
            Record(new CouncilRenamed(Name, Municipality));
        }

        return Done.Value;
    }

    public Result<Done> Choose(Actor by, CouncilSettings settings)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        settings = Clean(settings);
        if (FaultsOf(by.Today, settings) is { } unfit)
        {
            return unfit;
        }

        if (settings != Settings)
        {
            Record(new CouncilSettingsChanged(Settings, settings));
            Settings = settings;
        }

        return Done.Value;
    }

    /// <summary>Adds a person, with at least one duty.</summary>
    public Result<Member> AddMember(Actor by, MemberId id, MemberDetails details)
    {
        details = Clean(details);
        if ((Unentitled(by) ?? FaultsOf(by.Today, details)) is { } refusal)
        {
            return refusal;
        }

        if (Twin(id, details) is { } twin)
        {
            return twin;
        }

        var member = new Member(id, details);
        _members.Add(member);
        Record(new MemberAdded(id, member.Name, member.Duties));
        return member;
    }

    /// <summary>
    /// Changes the details of a person. Refused when no keeper with an account would be left, unless an administrator asks.
    /// </summary>
    public Result<Done> ChangeMember(Actor by, MemberId id, MemberDetails details, DateOnly today)
    {
        details = Clean(details);
        if ((Unentitled(by) ?? FaultsOf(by.Today, details)) is { } refusal)
        {
            return refusal;
        }

        if (Find(id) is not { } member)
        {
            return new NotFound();
        }

        var former = member.Details;
        if (details == former)
        {
            return Done.Value;
        }

        // A person who is registered twice already can still be corrected or ended.
        if (Twin(id, former) is null && Twin(id, details) is { } twin)
        {
            return twin;
        }

        member.Apply(details);
        if (!by.Administrator && !_members.Any(m => (m.DutiesOn(today) & Keepers) != 0 && m.AccountId is not null))
        {
            member.Apply(former);
            return new CouncilRefusal.NobodyLeftInCharge();
        }

        var (before, after) = (new TermOfOffice(former.TermFrom, former.TermTo), new TermOfOffice(member.TermFrom, member.TermTo));
        Record(before == after ? new MemberChanged(id, member.Name, member.Duties) : new MemberChanged(id, member.Name, member.Duties, before, after));
        return Done.Value;
    }

    /// <summary>Removes an entry made by mistake; refused once it has been used. Idempotent.</summary>
    /// <param name="isNamed">Whether anything recorded names the person: a roll, a decision, minutes.</param>
    public Result<Done> RemoveMember(Actor by, MemberId id, bool isNamed)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (Find(id) is not { } member)
        {
            return Done.Value;
        }

        if (member.AccountId is not null)
        {
            return new CouncilRefusal.HasBeenUsed(member.Name, MemberUse.Account);
        }

        if (_seats.Find(s => s.Holder == id || s.Substitute == id) is { } seat)
        {
            return new CouncilRefusal.HasBeenUsed(member.Name, MemberUse.Seat, seat.Organisation);
        }

        if (isNamed)
        {
            return new CouncilRefusal.HasBeenUsed(member.Name, MemberUse.Record);
        }

        _members.Remove(member);
        Record(new MemberRemoved(id, member.Name));
        return Done.Value;
    }

    /// <summary>Records that an invitation link was made for the person. Refused for one who has joined, or whose term is over.</summary>
    public Result<Done> Invite(Actor by, MemberId id, DateTimeOffset expires)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (Find(id) is not { } member)
        {
            return new NotFound();
        }

        if (member.AccountId is not null)
        {
            return new CouncilRefusal.AlreadyJoined(member.Name);
        }

        if (member.TermTo is { } last && last < by.Today)
        {
            return new CouncilRefusal.TermIsOver(member.Name, last);
        }

        Record(new MemberInvited(id, member.Name, expires));
        return Done.Value;
    }

    /// <summary>Links a person to the account that signs in as that person. Idempotent.</summary>
    public Result<Done> Join(MemberId id, string accountId)
    {
        if (Find(id) is not { } member)
        {
            return new NotFound();
        }

        if (member.AccountId == accountId)
        {
            return Done.Value;
        }

        if (member.AccountId is not null)
        {
            return new CouncilRefusal.AlreadyJoined(member.Name);
        }

        if (_members.Find(m => m.AccountId == accountId) is { } other)
        {
            return new CouncilRefusal.SitsAlready(other.Name);
        }

        member.AccountId = accountId;
        Record(new MemberJoined(id, member.Name));
        return Done.Value;
    }

    public Member? Find(MemberId id) => _members.Find(m => m.Id == id);

    private CouncilRefusal.InRegisterAlready? Twin(MemberId id, MemberDetails details) =>
        _members.Exists(m => m.Id != id && m.Details.IsSamePersonAs(details) && m.Details.TermMeets(details))
            ? new(details.Name, details.Organisation)
            : null;

    private static Refusal? Unentitled(Actor by) =>
        by.Administrator || by.Has(Keepers) ? null : new NotYourDuty(Keepers);

    private Refusal? TakeName(DateOnly today, string name, string municipality)
    {
        (name, municipality) = (Wording.Line(name), Wording.Line(municipality));
        var refusal = FaultsOf(today, name, municipality);
        if (refusal is null)
        {
            (Name, Municipality) = (name, municipality);
        }

        return refusal;
    }

    private static MemberDetails Clean(MemberDetails details) => details with
    {
        Name = Wording.Line(details.Name),
        Title = Wording.Line(details.Title),
        Organisation = Wording.Line(details.Organisation),
        PartyCode = Wording.Line(details.PartyCode).Trim('(', ')', ' '),
        Email = Wording.Line(details.Email),
    };

    private static CouncilSettings Clean(CouncilSettings settings) => PublicSiteChoices.Clean(settings with
    {
        StandardPhrases = StandardPhrases.Clean(settings.StandardPhrases),
        ParagraphPrefix = Wording.Line(settings.ParagraphPrefix),
        KeptAt = Wording.Line(settings.KeptAt),
    });
}
