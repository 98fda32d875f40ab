using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Proposals;

/// <summary>
/// An item that somebody in the council has proposed for an agenda, and what became of it. Known to the proposer and to those
/// who prepare, and to nobody else before it is on an agenda that is shared.
/// </summary>
public sealed partial class ItemProposal : Aggregate
{
    private ItemProposal()
    {
    }

    /// <summary>May propose: everybody who takes part in meetings. Observers write nothing.</summary>
    public const Duties Proposers = Duties.Attending;

    /// <summary>May say what becomes of it.</summary>
    public const Duties Handlers = Duties.Preparers;

    /// <summary>How many of one person may wait at a time.</summary>
    public const int MaxWaiting = 20;

    /// <summary>The longest question, answer or reason, in characters.</summary>
    public const int ReplyMax = 2000;

    public ItemProposalId Id { get; private init; }

    public CouncilId Council { get; private init; }

    public MemberId Proposer { get; private init; }

    /// <summary>The proposer, as the register had the person then.</summary>
    public string Name { get; private init; } = "";

    /// <summary>May be empty.</summary>
    public string Organisation { get; private init; } = "";

    public DateTimeOffset ProposedAt { get; private init; }

    public string Title { get; private set; } = "";

    public string Background { get; private set; } = "";

    /// <summary>Förslag till beslut.</summary>
    public string Proposal { get; private set; } = "";

    public FocusAreaId? FocusArea { get; private set; }

    public MeetingId? Wished { get; private set; }

    public ItemProposalState State { get; private set; }

    /// <summary>In the order they were asked.</summary>
    public ValueList<ProposerQuestion> Questions { get; private set; }

    /// <summary>Why it was declined; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who took it in, merged or declined it, or took it back; empty while it waits.</summary>
    public string SettledBy { get; private set; } = "";

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Where it was taken in or merged.</summary>
    public MeetingId? Meeting { get; private set; }

    public AgendaItemId? Item { get; private set; }

    /// <summary>What was added to the background of the item it was merged with; empty otherwise.</summary>
    public string Added { get; private set; } = "";

    public override CouncilId BelongsTo => Council;

    public ItemProposalText Text => new(Title, Background, Proposal, FocusArea, Wished);

    /// <summary>Whether nothing has become of it yet.</summary>
    public bool IsOpen => IsOpenIn(State);

    /// <summary>As an agenda names a presenter.</summary>
    public string Presenter => Organisation.Length == 0 ? Name : $"{Name}, {Organisation}";

    public static bool IsOpenIn(ItemProposalState state) =>
        state is ItemProposalState.Waiting or ItemProposalState.AskedBack or ItemProposalState.Answered;

    /// <summary>Proposes an item. Refused without a title, and when the proposer has <see cref="MaxWaiting"/> open already.</summary>
    /// <param name="organisation">The proposer's, as in the register.</param>
    /// <param name="open">How many of the proposer are open.</param>
    public static Result<ItemProposal> Propose(
        Actor by, ItemProposalId id, CouncilId council, string organisation, ItemProposalText text, int open, DateTimeOffset at)
    {
        text = ItemProposalText.Clean(text);
        if (!by.Has(Proposers) || by.Member is not { } member)
        {
            return new NotYourDuty(Proposers);
        }

        if ((ItemProposalText.FaultsOf(by.Today, text) ?? TooMany(open)) is { } refusal)
        {
            return refusal;
        }

        var proposal = new ItemProposal
        {
            Id = id,
            Council = council,
            Proposer = member,
            Name = by.Name,
            Organisation = Wording.Line(organisation),
            ProposedAt = at,
        };
        proposal.Apply(text);
        proposal.Record(new ItemProposed(id, member, by.Name, proposal.Title));
        return proposal;
    }

    /// <summary>The same proposal once more, when the answer to the first was lost. Refused for other content.</summary>
    public Result<Done> ProposeAgain(Actor by, ItemProposalText text) =>
        IsNotOf(by) is { } refusal ? refusal
        : Text == ItemProposalText.Clean(text) ? Done.Value
        : new AlreadyEntered(Title);

    /// <summary>
    /// Changes what it says, while it is open. Fields changed in another window meanwhile are kept; a field changed in both is
    /// an <see cref="EditClash"/>.
    /// </summary>
    public Result<Done> Edit(Actor by, ItemProposalText before, ItemProposalText after)
    {
        (before, after) = (ItemProposalText.Clean(before), ItemProposalText.Clean(after));
        if ((IsNotOf(by) ?? Settled() ?? ItemProposalText.FaultsOf(by.Today, after)) is { } refusal)
        {
            return refusal;
        }

        var (now, merge) = (Text, new ThreeWay());
        var merged = ItemProposalText.Merge(merge, before, after, now);
        if (merge.Clash is { } clash)
        {
            return clash;
        }

        if (merged != now)
        {
            Apply(merged);
            Record(new ItemProposalEdited(Id, Proposer, Name, Title, ChangedFields(now, merged)));
        }

        return Done.Value;
    }

    /// <summary>The proposer takes it back, while it is open. Idempotent.</summary>
    public Result<Done> Withdraw(Actor by, DateTimeOffset at)
    {
        if (IsNotOf(by) is { } refusal)
        {
            return refusal;
        }

        if (State == ItemProposalState.Withdrawn)
        {
            return Done.Value;
        }

        if (Settled() is { } settled)
        {
            return settled;
        }

        Settle(ItemProposalState.Withdrawn, by, at);
        Record(new ItemProposalWithdrawn(Id, Proposer, Name, Title));
        return Done.Value;
    }

    /// <summary>The proposer hands it in again after all. Idempotent.</summary>
    public Result<Done> Renew(Actor by, int open)
    {
        if (IsNotOf(by) is { } refusal)
        {
            return refusal;
        }

        if (IsOpen)
        {
            return Done.Value;
        }

        if ((State == ItemProposalState.Withdrawn ? TooMany(open) : Settled()) is { } refused)
        {
            return refused;
        }

        Unsettle();
        Record(new ItemProposalRenewed(Id, Proposer, Name, Title));
        return Done.Value;
    }

    /// <summary>The proposer answers the question that waits. The same answer twice is one.</summary>
    public Result<Done> Answer(Actor by, string answer, DateTimeOffset at)
    {
        answer = Wording.Text(answer);
        if ((IsNotOf(by) ?? Wording.Check(by.Today, nameof(ProposerQuestion.Answer), answer, ReplyMax, required: true)) is { } refusal)
        {
            return refusal;
        }

        if (Questions is [.., { IsAnswered: true } last] && last.Answer == answer)
        {
            return Done.Value;
        }

        if ((Settled() ?? (State == ItemProposalState.AskedBack ? null : new ItemProposalRefusal.NothingAsked())) is { } refused)
        {
            return refused;
        }

        Questions = [.. Questions.Take(Questions.Count - 1), Questions[^1] with { Answer = answer, AnsweredAt = at }];
        State = OpenState;
        Record(new ItemProposalAnswered(Id, Proposer, Name, Title));
        return Done.Value;
    }

    private AgendaItemText AsItem => new(
        Proposal.Length > 0 ? AgendaItemKind.Decision : AgendaItemKind.Discussion, Title, Presenter, null, Background, Proposal,
        FocusAreas: FocusArea is { } area ? [area] : []);

    // Where it stands while it is open, by its questions.
    private ItemProposalState OpenState => Questions switch
    {
        [] => ItemProposalState.Waiting,
        [.., { IsAnswered: false }] => ItemProposalState.AskedBack,
        _ => ItemProposalState.Answered,
    };

    private static Refusal? Unentitled(Actor by) => by.Has(Handlers) ? null : new NotYourDuty(Handlers);

    // Others are not told that there is one.
    private Refusal? IsNotOf(Actor by) => by.Member == Proposer ? null : new NotFound();

    private static Refusal? TooMany(int open) =>
        open < MaxWaiting ? null : new ItemProposalRefusal.TooManyWait(MaxWaiting);

    private Refusal? Settled() =>
        SettledAt is { } at ? new ItemProposalRefusal.Settled(State, SettledBy, at) : null;

    private Refusal? Changed(int seen) => Settled() ?? (Version == seen ? null : AsItIs());

    private Refusal AsItIs() => Settled()
        ?? new ItemProposalRefusal.NotAsSeen(State, State == ItemProposalState.AskedBack ? Questions[^1].By : Name);

    // The same answer as for one that does not exist: the id of another council's meeting tells nothing.
    private Refusal? Prepared(Meeting meeting) =>
        meeting.Council != Council ? new NotFound()
        : meeting.Finished() ?? (meeting.OpenedAt is null ? null : new ItemProposalRefusal.MeetingHasBegun());

    private void Apply(ItemProposalText text) =>
        (Title, Background, Proposal, FocusArea, Wished) = (text.Title, text.Background, text.Proposal, text.FocusArea, text.Wished);

    private void Settle(ItemProposalState state, Actor by, DateTimeOffset at) => (State, SettledBy, SettledAt) = (state, by.Name, at);

    private void Unsettle()
    {
        (State, SettledBy, SettledAt) = (OpenState, "", null);
        (Reason, Meeting, Item, Added) = ("", null, null, "");
    }

    private static ValueList<string> ChangedFields(ItemProposalText before, ItemProposalText after)
    {
        (string Name, bool Changed)[] fields =
        [
            (nameof(Title), before.Title != after.Title), (nameof(Background), before.Background != after.Background),
            (nameof(Proposal), before.Proposal != after.Proposal), (nameof(FocusArea), before.FocusArea != after.FocusArea),
            (nameof(Wished), before.Wished != after.Wished),
        ];
        return fields.Where(f => f.Changed).Select(f => f.Name).ToValueList();
    }
}
