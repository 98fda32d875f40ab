using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Proposals;

/// <summary>
/// An item that somebody in the council has proposed for an agenda, and what became of it. Known to the proposer and to those
/// who prepare, and to nobody else before it is on an agenda that is shared.
/// </summary>
public sealed class ItemProposal : Aggregate
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

    /// <summary>Asks the proposer something. Refused while another question waits. The same question twice is one.</summary>
    /// <param name="seen">The version the actor looked at: what has changed since is not overlooked.</param>
    public Result<Done> Ask(Actor by, int seen, string question, DateTimeOffset at)
    {
        question = Wording.Text(question);
        if ((Unentitled(by) ?? Wording.Check(by.Today, nameof(ProposerQuestion.Question), question, ReplyMax, required: true)) is { } refusal)
        {
            return refusal;
        }

        var waits = State == ItemProposalState.AskedBack ? Questions[^1] : null;
        if (waits is not null && waits.Question == question && waits.By == by.Name)
        {
            return Done.Value;
        }

        if ((Settled() ?? (waits is null ? Changed(seen) : new ItemProposalRefusal.QuestionWaits(waits.By))) is { } refused)
        {
            return refused;
        }

        Questions = [.. Questions, new ProposerQuestion(question, by.Name, at)];
        State = OpenState;
        Record(new ItemProposalAskedBack(Id, Proposer, Name, Title));
        return Done.Value;
    }

    /// <summary>Declines it with a reason, which the proposer sees. The same twice is one.</summary>
    public Result<Done> Decline(Actor by, int seen, string reason, DateTimeOffset at)
    {
        reason = Wording.Text(reason);
        if ((Unentitled(by) ?? Wording.Check(by.Today, nameof(Reason), reason, ReplyMax, required: true)) is { } refusal)
        {
            return refusal;
        }

        if (State == ItemProposalState.Declined && Reason == reason && SettledBy == by.Name)
        {
            return Done.Value;
        }

        if (Changed(seen) is { } refused)
        {
            return refused;
        }

        Settle(ItemProposalState.Declined, by, at);
        Reason = reason;
        Record(new ItemProposalDeclined(Id, Proposer, Name, Title));
        return Done.Value;
    }

    /// <summary>
    /// Makes it an item of an agenda that is being prepared, with the proposer as presenter, last or after another. The same
    /// twice is one.
    /// </summary>
    public Result<Done> TakeIn(Actor by, int seen, Meeting meeting, AgendaItemId item, AgendaItemId? after, DateTimeOffset at)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (State == ItemProposalState.TakenIn && Meeting == meeting.Id && Item == item)
        {
            return Done.Value;
        }

        if ((Changed(seen) ?? Prepared(meeting)) is { } refused)
        {
            return refused;
        }

        if (meeting.Agenda.AddItem(by, item, AsItem, after).IsRefused(out var unadded))
        {
            return unadded;
        }

        Settle(ItemProposalState.TakenIn, by, at);
        (Meeting, Item) = (meeting.Id, item);
        Record(new ItemProposalTakenIn(Id, Proposer, Name, Title, meeting.Id, item));
        return Done.Value;
    }

    /// <summary>Adds it to the background of an item that is on an agenda already. The same twice is one.</summary>
    /// <param name="added">The words of it, with who proposed it.</param>
    public Result<Done> MergeInto(Actor by, int seen, Meeting meeting, AgendaItemId item, string added, DateTimeOffset at)
    {
        added = Wording.Text(added);
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (State == ItemProposalState.Merged && Meeting == meeting.Id && Item == item)
        {
            return Done.Value;
        }

        if ((Changed(seen) ?? Prepared(meeting)) is { } refused)
        {
            return refused;
        }

        if (meeting.Agenda.FindItem(item) is not { Kind: not AgendaItemKind.Break } into)
        {
            return new MeetingRefusal.ItemGone();
        }

        var background = into.Background.Length == 0 ? added : $"{into.Background}\n\n{added}";
        if (meeting.Agenda.EditItem(by, item, into.Text, into.Text with { Background = background }).IsRefused(out var unmerged))
        {
            return unmerged;
        }

        Settle(ItemProposalState.Merged, by, at);
        (Meeting, Item, Added) = (meeting.Id, item, added);
        Record(new ItemProposalMerged(Id, Proposer, Name, Title, meeting.Id, item, into.Title));
        return Done.Value;
    }

    /// <summary>
    /// Takes back what became of it, so that it waits again: the item it became is removed, and what was added to an item
    /// taken out, if that stands there as it was. Refused when the item was changed or taken up. Idempotent.
    /// </summary>
    /// <param name="meeting">The meeting of <see cref="Meeting"/>; null when there is none.</param>
    public Result<Done> Reopen(Actor by, int seen, Meeting? meeting)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        if (IsOpen)
        {
            return Done.Value;
        }

        if ((State == ItemProposalState.Withdrawn ? Settled() : Version == seen ? null : AsItIs()) is { } refused)
        {
            return refused;
        }

        if (meeting is not null && Item is { } item && meeting.Agenda.FindItem(item) is { } place && TakeOut(by, meeting, place) is { } held)
        {
            return held;
        }

        Unsettle();
        Record(new ItemProposalReopened(Id, Proposer, Name, Title));
        return Done.Value;
    }

    private Refusal? TakeOut(Actor by, Meeting meeting, AgendaItem place)
    {
        if (Prepared(meeting) is { } begun)
        {
            return begun;
        }

        if (State == ItemProposalState.TakenIn)
        {
            return place.Text == AsItem ? meeting.Agenda.RemoveItem(by, place.Id).Refusal : new ItemProposalRefusal.ItemWasChanged(place.Title);
        }

        if (!place.Background.Contains(Added, StringComparison.Ordinal))
        {
            return new ItemProposalRefusal.ItemWasChanged(place.Title);
        }

        var at = place.Background.LastIndexOf(Added, StringComparison.Ordinal);
        var (before, after) = (place.Background[..at].TrimEnd(), place.Background[(at + Added.Length)..].TrimStart());
        var left = before.Length > 0 && after.Length > 0 ? $"{before}\n\n{after}" : before + after;
        return meeting.Agenda.EditItem(by, place.Id, place.Text, place.Text with { Background = left }).Refusal;
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
