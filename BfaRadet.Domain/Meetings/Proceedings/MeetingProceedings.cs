using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>What is put, declared and said under the items of a meeting, until it is closed: motions, conflicts of interest, statements.</summary>
public sealed class MeetingProceedings : MeetingPart
{
    private MeetingProceedings()
    {
    }

    internal MeetingProceedings(Meeting meeting) : base(meeting)
    {
    }

    /// <summary>Room for motions, for votes and for statements in one meeting.</summary>
    public const int MaxProceedings = 300;

    /// <summary>Yrkanden, in the order they were made; withdrawn ones too.</summary>
    public ValueList<Motion> Motions { get; private set => Set(ref field, value); }

    /// <summary>How the chair put the proposals: at most one text an item.</summary>
    public ValueList<PropositionOrder> PropositionOrders { get; private set => Set(ref field, value); }

    /// <summary>Jäv: at most one an item and person.</summary>
    public ValueList<ConflictOfInterest> Conflicts { get; private set => Set(ref field, value); }

    /// <summary>Reservationer and protokollsanteckningar.</summary>
    public ValueList<Statement> Statements { get; private set => Set(ref field, value); }

    /// <summary>Ids of statements that were taken away: nothing else is entered under them.</summary>
    public ValueList<Guid> UsedUpIds { get; private set => Set(ref field, value); }

    /// <summary>
    /// Makes a motion under an item: one's own, or somebody's on the roll when leading. Refused in a pause, and for one who does
    /// not decide, is not here, or has jäv. The same twice is harmless; something else under the same id is refused.
    /// </summary>
    public Result<Done> MakeMotion(Actor by, MotionId id, AgendaItemId item, AttendanceId who, string text)
    {
        text = Wording.Text(text);
        if ((Finished() ?? NotInSession() ?? NoProceedings(item)) is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((ForOneselfOr(by, line, Meeting.Leaders) ?? NotTakingPart(item, line)
            ?? Wording.Check(by.Today, nameof(Motion.Text), text, Wording.TextMax, required: true) ?? Room(Motions.Count)) is { } declined)
        {
            return declined;
        }

        var made = new Motion(id, item, who, line.Name, text);
        if (FindMotion(id) is { } known)
        {
            return known == made ? Done.Value : new AlreadyEntered(known.Withdrawn ? "" : known.Text);
        }

        if (NothingInAPause() is { } paused)
        {
            return paused;
        }

        Motions = [.. Motions, made];
        Record(new MotionMade(Id, item, id, line.Name, text));
        return Done.Value;
    }

    /// <summary>Changes the wording of a motion; when another changed it meanwhile that is a clash.</summary>
    public Result<Done> ChangeMotion(Actor by, MotionId id, string before, string after)
    {
        (before, after) = (Wording.Text(before), Wording.Text(after));
        if ((Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindMotion(id) is not { Withdrawn: false } motion)
        {
            return new MeetingRefusal.MotionGone();
        }

        var merge = new ThreeWay();
        var text = merge.Field(nameof(Motion.Text), before, after, motion.Text);
        if ((ForOneselfOr(by, OnRoll(motion.By), Meeting.Leaders) ?? merge.Clash
            ?? Wording.Check(by.Today, nameof(Motion.Text), text, Wording.TextMax, required: true)) is { } declined)
        {
            return declined;
        }

        if (text != motion.Text)
        {
            Replace(motion, motion with { Text = text });
            Record(new MotionChanged(Id, motion.Item, id, motion.Name, text));
        }

        return Done.Value;
    }

    /// <summary>Takes a motion back: it is then no part of the minutes (KL 5 kap. 67 §). Asking twice is harmless.</summary>
    public Result<Done> WithdrawMotion(Actor by, MotionId id)
    {
        if ((Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindMotion(id) is not { } motion)
        {
            return new MeetingRefusal.MotionGone();
        }

        if (ForOneselfOr(by, OnRoll(motion.By), Meeting.Leaders) is { } declined)
        {
            return declined;
        }

        if (!motion.Withdrawn)
        {
            Replace(motion, motion with { Withdrawn = true });
            Record(new MotionWithdrawn(Id, motion.Item, id, motion.Name));
        }

        return Done.Value;
    }

    /// <summary>Writes how the chair put the proposals and what was found to be agreed; an empty text takes it away.</summary>
    public Result<Done> PutPropositions(Actor by, AgendaItemId item, string before, string after)
    {
        (before, after) = (Wording.Text(before), Wording.Text(after));
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession() ?? NoProceedings(item)) is { } refusal)
        {
            return refusal;
        }

        var (merge, now) = (new ThreeWay(), PropositionOrders.FirstOrDefault(p => p.Item == item)?.Text ?? "");
        var text = merge.Field(nameof(PropositionOrder), before, after, now);
        if ((merge.Clash ?? Wording.Check(by.Today, nameof(PropositionOrder), text, Wording.TextMax)) is { } declined)
        {
            return declined;
        }

        if (text != now)
        {
            var others = PropositionOrders.Where(p => p.Item != item);
            PropositionOrders = text.Length == 0 ? [.. others] : [.. others, new PropositionOrder(item, text)];
            Record(new PropositionsPut(Id, item, text.Length > 0));
        }

        return Done.Value;
    }

    /// <summary>
    /// Declares jäv in an item: one's own, or somebody's on the roll when leading, before or while it is handled. Refused
    /// for one who has voted, or reserved, in it. The same twice is harmless; another reason takes the place of the former.
    /// </summary>
    public Result<Done> DeclareConflict(Actor by, AgendaItemId item, AttendanceId who, string reason)
    {
        reason = Wording.Text(reason);
        if ((Finished() ?? NoProceedings(item)) is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((ForOneselfOr(by, line, Meeting.Leaders) ?? (TookPart(item, who) ? new MeetingRefusal.TookPart(line.Name) : null)
            ?? Wording.Check(by.Today, nameof(ConflictOfInterest.Reason), reason, Wording.TextMax)) is { } declined)
        {
            return declined;
        }

        var declared = new ConflictOfInterest(item, who, line.Name, reason);
        if (!Conflicts.Contains(declared))
        {
            Conflicts = [.. Conflicts.Where(c => c.Item != item || c.Who != who), declared];
            Meeting.Voting.KeepOnlyVoters();
            WhoDecidesChanged();
            Record(new ConflictDeclared(Id, item, line.Name));
        }

        return Done.Value;
    }

    /// <summary>
    /// Takes a declaration back, until the meeting is closed; who served meanwhile serves no more. Refused when something was
    /// settled with a substitute in the seat. Asking twice is harmless.
    /// </summary>
    public Result<Done> TakeBackConflict(Actor by, AgendaItemId item, AttendanceId who, DateTimeOffset at)
    {
        if (Finished() is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (ForOneselfOr(by, line, Meeting.Leaders) is { } declined)
        {
            return declined;
        }

        if (HasConflict(item, who))
        {
            var former = Conflicts;
            if (Meeting.Roll.ChangeUnlessHeldTwice(
                () => Conflicts = [.. Conflicts.Where(c => c.Item != item || c.Who != who)], () => Conflicts = former, alsoNow: false) is { } twice)
            {
                return twice;
            }

            WhoDecidesChanged();
            Record(new ConflictTakenBack(Id, item, line.Name));
            Meeting.Roll.HandBackSeats(Own(at));
            Meeting.Voting.KeepOnlyVoters();
        }

        return Done.Value;
    }

    /// <summary>Whether somebody has jäv in an item.</summary>
    public bool HasConflict(AgendaItemId item, AttendanceId who) => Conflicts.Any(c => c.Item == item && c.Who == who);

    /// <summary>
    /// Adds a dissent or a note in somebody's name: one's own, or anybody's on the roll when leading. A dissent wants a
    /// decision, and is refused for one who does not decide, was not here for the item, has jäv, or has one already; its
    /// reasons may be empty. The same twice is harmless; something else under the same id is refused.
    /// </summary>
    public Result<Done> MakeStatement(
        Actor by, StatementId id, AgendaItemId item, StatementKind kind, AttendanceId who, string text)
    {
        text = Wording.Text(text);
        if ((Finished() ?? NotInSession() ?? NoProceedings(item)) is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (ForOneselfOr(by, line, Meeting.Leaders) is { } unentitled)
        {
            return unentitled;
        }

        var made = new Statement(id, item, kind, who, line.Name, text);
        if (FindStatement(id) is { } known)
        {
            return known == made ? Done.Value : new AlreadyEntered(known.Text);
        }

        if ((UsedUp(UsedUpIds, id.Value) ?? (kind == StatementKind.Dissent ? MayNotDissent(item, line) : null) ?? Check(by.Today, kind, text) ?? Room(Statements.Count))
            is { } declined)
        {
            return declined;
        }

        Statements = [.. Statements, made];
        Record(new StatementMade(Id, item, id, kind, line.Name));
        return Done.Value;
    }

    /// <summary>Changes what a statement says; when another changed it meanwhile that is a clash.</summary>
    public Result<Done> ChangeStatement(Actor by, StatementId id, string before, string after)
    {
        (before, after) = (Wording.Text(before), Wording.Text(after));
        if ((Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindStatement(id) is not { } statement)
        {
            return new MeetingRefusal.StatementGone();
        }

        var merge = new ThreeWay();
        var text = merge.Field(nameof(Statement.Text), before, after, statement.Text);
        if ((ForOneselfOr(by, OnRoll(statement.Who), Meeting.Leaders) ?? merge.Clash ?? Check(by.Today, statement.Kind, text)) is { } declined)
        {
            return declined;
        }

        if (text != statement.Text)
        {
            Statements = Statements.Select(s => s.Id == id ? s with { Text = text } : s).ToValueList();
            Record(new StatementChanged(Id, statement.Item, id, statement.Kind, statement.Name));
        }

        return Done.Value;
    }

    /// <summary>Takes a statement back. Asking twice is harmless.</summary>
    public Result<Done> WithdrawStatement(Actor by, StatementId id)
    {
        if ((Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindStatement(id) is not { } statement)
        {
            return Done.Value;
        }

        if (ForOneselfOr(by, OnRoll(statement.Who), Meeting.Leaders) is { } declined)
        {
            return declined;
        }

        Statements = [.. Statements.Where(s => s != statement)];
        UsedUpIds = [.. UsedUpIds, id.Value];
        Record(new StatementWithdrawn(Id, statement.Item, id, statement.Kind, statement.Name));
        return Done.Value;
    }

    /// <summary>Whether somebody may reserve against what was decided under an item; null when so.</summary>
    public Refusal? MayNotDissent(AgendaItemId item, Attendance line) =>
        ItemOf(item) is not { DecisionCount: > 0 } place ? new MeetingRefusal.NothingDecided(ItemOf(item)?.Title ?? "")
        : !line.HasDecided ? new MeetingRefusal.DoesNotDecide(line.Name)
        : HasConflict(item, line.Id) ? new MeetingRefusal.IsInConflict(line.Name)
        : !Deciders.Of(item).Contains(line) ? (Refusal?)Seats.SeatIsHeld(line, Seats.SeatsIn(place)) ?? new MeetingRefusal.WasNotHereFor(line.Name, place.Title)
        : Statements.Any(s => s.Item == item && s.Who == line.Id && s.Kind == StatementKind.Dissent)
            ? new MeetingRefusal.HasDissented(line.Name)
            : null;

    /// <summary>Those who may reserve against what was decided under an item.</summary>
    public IEnumerable<Attendance> AbleToDissent(AgendaItemId item) => Meeting.Roll.Lines.Where(a => MayNotDissent(item, a) is null);

    /// <summary>
    /// Those who can have jäv in an item: who takes, or took, part in handling it, officials too, has not voted or reserved in
    /// it, and has none declared.
    /// </summary>
    public IEnumerable<Attendance> AbleToDeclareConflict(AgendaItemId item) => Meeting.Roll.Lines.Where(a =>
        a.Role != AttendanceRole.CoOpted && Deciders.IsOrWasHereFor(a, item) && !HasConflict(item, a.Id) && !TookPart(item, a.Id));

    /// <summary>Members and substitutes who are, or were, here for an item: a note may be made for one who does not decide.</summary>
    public IEnumerable<Attendance> AbleToMakeNote(AgendaItemId item) => Meeting.Roll.Lines.Where(a =>
        a.Role is AttendanceRole.Member or AttendanceRole.Substitute && Deciders.IsOrWasHereFor(a, item));

    // Who holds a seat follows from conflicts of interest, and none is declared by one who has voted.
    private void WhoDecidesChanged()
    {
        Meeting.Roll.Changed();
        Meeting.Voting.RelyOn();
    }

    internal Refusal? NoProceedings(AgendaItemId item) => ItemOf(item)?.Kind switch
    {
        null => new MeetingRefusal.ItemGone(),
        AgendaItemKind.Break => new MeetingRefusal.NothingOnABreak(),
        _ => null,
    };

    /// <summary>Why somebody may neither move nor vote in an item now; null when the person may.</summary>
    internal Refusal? NotTakingPart(AgendaItemId item, Attendance line) =>
        !line.Decides ? new MeetingRefusal.DoesNotDecide(line.Name)
        : !line.IsHere ? new MeetingRefusal.NotHere(line.Name)
        : HasConflict(item, line.Id) ? new MeetingRefusal.IsInConflict(line.Name)
        : Seats.SeatIsHeld(line, Seats.SeatsNow(ItemOf(item)));

    internal static MeetingRefusal.TooManyProceedings? Room(int count) =>
        count >= MaxProceedings ? new MeetingRefusal.TooManyProceedings(MaxProceedings) : null;

    /// <summary>Whether something was put, voted, declared or said under the item.</summary>
    internal bool HasProceedings(AgendaItemId item) =>
        Motions.Any(m => m.Item == item && !m.Withdrawn) || Meeting.Voting.Votes.Any(v => v.Item == item)
        || Conflicts.Any(c => c.Item == item) || Statements.Any(s => s.Item == item);

    /// <summary>Whether anything was put, voted, decided or said under the item.</summary>
    internal bool IsHandled(AgendaItem item) =>
        item.DecisionCount > 0 || HasProceedings(item.Id) || PropositionOrders.Any(p => p.Item == item.Id);

    private Motion? FindMotion(MotionId id) => Motions.FirstOrDefault(m => m.Id == id);

    private void Replace(Motion motion, Motion by) => Motions = Motions.Select(m => m.Id == motion.Id ? by : m).ToValueList();

    // An answer in an open vote that still goes on is taken out again; one in a closed vote cannot be.
    private bool TookPart(AgendaItemId item, AttendanceId who) =>
        Statements.Any(s => s.Item == item && s.Who == who && s.Kind == StatementKind.Dissent)
        || Meeting.Voting.Votes.Any(v => v.Item == item && v.HasVoted(who) && (v.EndedAt is not null || v.Form == VoteForm.Closed));

    private Statement? FindStatement(StatementId id) => Statements.FirstOrDefault(s => s.Id == id);

    private static Refusal? Check(DateOnly today, StatementKind kind, string text) =>
        Wording.Check(today, nameof(Statement.Text), text, Wording.TextMax, required: kind == StatementKind.Note);
}
