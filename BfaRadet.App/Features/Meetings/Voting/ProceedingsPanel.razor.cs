using BfaRadet.App.Features.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>The proceedings of the shown item, and what the user may add. One form is open at a time.</summary>
public sealed partial class ProceedingsPanel
{
    private const string InTheJournal = "Det går inte att ångra. I journalen står vem som gjorde det.";

    // An <see cref="Act"/>, or the id of what is being changed; null when no form is open.
    private object? _open;
    private readonly Dictionary<VoteId, VoteResult?> _results = [];

    // What was open when another item was shown.
    private readonly Dictionary<AgendaItemId, object> _left = [];
    private string _before = "";
    private Guid _new;

    /// <summary>What can be added.</summary>
    public enum Act
    {
        Motion,
        Vote,
        Propositions,
        Conflict,
        Dissent,
        Note,
        Ranking,
    }

    /// <param name="Line">The user's line on the roll.</param>
    /// <param name="Names">For leaders: everybody on the roll; <paramref name="Parts"/> has what each can be named in.</param>
    /// <param name="Sources">Wordings for a vote (<see cref="VoteWordings"/>).</param>
    public sealed record ProceedingsSlice(
        AgendaItemId? Item, AttendanceId? Line, bool Leads, bool Open, ValueList<ConflictOfInterest> Conflicts, ValueList<Motion> Motions,
        string Propositions, ValueList<VoteView> Votes, ValueList<Statement> Statements, ValueList<VoterLine> Names,
        ItemParts Parts, ValueList<string> Sources, ValueList<Act> Acts)
    {
        /// <summary>For leaders: the focus areas of today, to put in order.</summary>
        public ValueList<FocusAreaView> Areas { get; init; }

        /// <summary>May correct who took part, until the minutes are sent.</summary>
        public bool Corrects { get; init; }

        public bool HasAny => Conflicts.Count + Motions.Count + Propositions.Length + Votes.Count + Statements.Count > 0;

        /// <summary>For leaders: who can be named. Null for others, who act for themselves.</summary>
        public ValueList<VoterLine>? Among(Func<ItemParts, ValueList<AttendanceId>> which) =>
            Leads ? which(Parts).Select(id => Names.First(n => n.Id == id)).ToValueList() : null;

        /// <summary>Has been voted on, is being voted on, or is decided: what was moved and declared before that stands.</summary>
        public bool Settled { get; init; }

        /// <summary>The motions that a vote is about.</summary>
        public ValueList<MotionId> VotedOn { get; init; }

        /// <summary>It is too late to move anything: it is decided, or was voted on and left.</summary>
        public bool IsPastMotions { get; init; }

        /// <summary>Has a vote that has ended, or a decision.</summary>
        public bool Decided { get; init; }

        /// <summary>Keeps the minutes, and corrects also what the user has moved.</summary>
        public bool KeepsMinutes { get; init; }

        /// <summary>Takes part from elsewhere.</summary>
        public bool IsRemote { get; init; }

        public bool MayEdit(AttendanceId who) => Open && (Leads || who == Line);

        /// <summary>The same rule as in the commands.</summary>
        public bool MayChange(Motion motion) => MayEdit(motion.By) && !VotedOn.Contains(motion.Id) && (!Settled || Leads && (KeepsMinutes || motion.By != Line));

        /// <summary>The same rule as in the commands.</summary>
        public bool MayTakeBack(ConflictOfInterest conflict) => MayEdit(conflict.Who) && (!Settled || Leads);
    }

    protected override ProceedingsSlice Choose(MeetingView view)
    {
        if (Me.Shown(view) is not { Kind: not AgendaItemKind.Break, Hidden: null } item || view.OpenedAt is null)
        {
            return new ProceedingsSlice(null, null, false, false, [], [], "", [], [], [], new ItemParts(default, [], [], [], []), [], []);
        }

        var (all, line, open) = (view.Proceedings, view.LineOf(Me.Caller), view.State == MeetingState.InSession);
        var leads = open && (Me.DutiesIn(view) & Meeting.Leaders) != 0;
        var motions = all.Motions.Where(m => m.Item == item.Id && !m.Withdrawn).ToValueList();
        return new ProceedingsSlice(
            item.Id, line?.Id, leads, open, all.Conflicts.Where(c => c.Item == item.Id).ToValueList(), motions,
            all.PropositionOrders.FirstOrDefault(p => p.Item == item.Id)?.Text ?? "",
            all.Votes.Where(v => v.Item == item.Id && v.HasEnded).ToValueList(),
            all.Statements.Where(s => s.Item == item.Id).ToValueList(),
            leads ? view.Roll.Select(l => VoterLine.Of(view, l)).ToValueList() : [], all.PartsOf(item.Id),
            leads ? VoteWordings.Of(item.Proposal, motions) : [], open ? Acts(view, item, line, leads).ToValueList() : [])
        {
            Areas = leads ? view.FocusAreas.Where(a => a.From <= Clock.Today() && a.To >= Clock.Today()).ToValueList() : [],
            Settled = all.Votes.Any(v => v.Item == item.Id) || view.Decisions.Any(d => d.Item == item.Id),
            VotedOn = motions.Where(m => all.Votes.Any(v => v.Item == item.Id && (MotionQuote.Names(v.Yes, m) || MotionQuote.Names(v.No, m)))).Select(m => m.Id).ToValueList(),
            IsPastMotions = view.Decisions.Any(d => d.Item == item.Id) || (view.CurrentItem != item.Id && all.Votes.Any(v => v.Item == item.Id)),
            Decided = all.Votes.Any(v => v.Item == item.Id && v.HasEnded) || view.Decisions.Any(d => d.Item == item.Id),
            KeepsMinutes = (Me.DutiesIn(view) & Domain.Councils.Duties.Secretary) != 0,
            IsRemote = line is { IsHere: true, Remote: true } && !leads,
            Corrects = (Me.DutiesIn(view) & Meeting.Leaders) != 0 && view.Lock.On(item.Id.ToSection()) is null,
        };
    }

    protected override void OnSliceChanged(ProceedingsSlice former)
    {
        if (former.Open && !Slice.Open)
        {
            _left.Clear();
            Shut();
        }
        else if (former.Item != Slice.Item)
        {
            // An open form belongs to its item, and comes back with it: the browser has kept what was typed in it.
            if (_open is { } open && former.Item is { } from)
            {
                _left[from] = open;
            }

            Shut();
            if (Slice.Item is { } item && _left.Remove(item, out var left))
            {
                OpenAgain(left);
            }
        }
    }

    private void OpenAgain(object left)
    {
        if (left is Act act && Slice.Acts.Contains(act) && !IsTooLate(act))
        {
            Open(act, Slice.Propositions);
        }
        else if (left is MotionId motion && Slice.Motions.FirstOrDefault(m => m.Id == motion) is { } moved && Slice.MayChange(moved))
        {
            Open(motion);
        }
        else if (left is StatementId statement && Slice.Statements.FirstOrDefault(s => s.Id == statement) is { } made && Slice.MayEdit(made.Who))
        {
            Open(statement);
        }
    }

    // The latest item with a form that is open there.
    private ItemView? LeftForm => _left.Keys.LastOrDefault() is var id && _left.ContainsKey(id) ? Live.Current?.Find(id) : null;

    private string TooLate => Slice.Acts.Where(IsTooLate).ToList() switch
    {
        [] => "",
        [Act.Motion] => "Punkten är redan prövad: det är för sent att lägga ett yrkande.",
        [Act.Conflict] => "Punkten är redan prövad: det är för sent att anmäla jäv.",
        _ => "Punkten är redan prövad: det är för sent att lägga ett yrkande eller anmäla jäv.",
    };

    // A tie asks for the casting vote first, in the panel of the vote.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Me.SettledVote is { } settled && Slice.Votes.FirstOrDefault(v => v.Id == settled) is { } vote)
        {
            Me.SettledVote = null;
            if (!vote.WantsCastingVote && _results.GetValueOrDefault(settled) is { } result)
            {
                await result.FocusAsync();
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        Me.Writes("proceedings", now: false);
        base.Dispose(disposing);
    }

    private static IEnumerable<Act> Acts(MeetingView view, ItemView item, AttendanceView? line, bool leads)
    {
        var (all, parts) = (view.Proceedings, view.Proceedings.PartsOf(item.Id));
        var away = line is not null && all.HasConflict(item.Id, line.Id);
        bool IsFor(ValueList<AttendanceId> able) => leads ? able.Count > 0 : line is not null && able.Contains(line.Id);

        // In a pause nothing is moved, and nobody has jäv in it. No button takes the place of another: what has become too late
        // stays, and what becomes possible comes last.
        var isPaused = view.OngoingRecess is not null;
        if (IsFor(parts.Motion) && (leads || !isPaused))
        {
            yield return Act.Motion;
        }

        if (leads)
        {
            if (all.Open is null && all.Rankings.All(r => r.HasClosed) && item.Id == view.CurrentItem)
            {
                yield return Act.Vote;
                yield return Act.Ranking;
            }

            yield return Act.Propositions;
        }

        if (leads ? parts.Conflict.Count > 0 : line is not null && !away && !isPaused)
        {
            yield return Act.Conflict;
        }

        if (leads ? parts.Note.Count > 0 : line is not null)
        {
            yield return Act.Note;
        }

        if (IsFor(parts.Dissent))
        {
            yield return Act.Dissent;
        }
    }

    // A motion comes before the decision, and jäv before anything is settled. Leaders may note late what was said in time.
    private bool IsTooLate(Act act) => !Slice.Leads && act switch
    {
        Act.Motion => Slice.IsPastMotions,
        Act.Conflict => Slice.Decided,
        _ => false,
    };

    private string NameOf(Act act) => act switch
    {
        Act.Motion => Slice.Leads ? "Yrkande" : "Lägg ett yrkande",
        Act.Vote => "Omröstning",
        Act.Ranking => "Prioritering",
        Act.Propositions => "Propositionsordning",
        Act.Conflict => Slice.Leads ? "Jäv" : "Anmäl jäv",
        Act.Dissent => Slice.Leads ? "Reservation" : "Reservera dig",
        Act.Note => "Protokollsanteckning",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without a name"),
    };

    // With Alt. What the browsers take themselves, as D and E, is left to them.
    private static char KeyOf(Act act) => act switch
    {
        Act.Motion => 'Y',
        Act.Vote => 'O',
        Act.Ranking => 'Q',
        Act.Propositions => 'I',
        Act.Conflict => 'J',
        Act.Dissent => 'S',
        Act.Note => 'K',
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "An act without a key"),
    };

    // Whoever opens a vote enters it next: the panel comes into view, and takes the focus.
    private async Task<Result<Done>> OpenVoteAsync(VoteId id, AgendaItemId item, VoteForm form, string yes, string no)
    {
        Me.OpenedVote = id;
        return await ToldAsync(Voting.OpenAsync(Me.Caller, Me.Meeting, id, item, form, yes, no));
    }

    private async Task<Result<Done>> OpenRankingAsync(RankingId id, AgendaItemId item, ValueList<FocusAreaId> areas, ValueList<string> names)
    {
        Me.OpenedRanking = id;
        return await ToldAsync(Ranking.OpenAsync(Me.Caller, Me.Meeting, id, item, areas, names));
    }

    private static string Lower(Statement statement) =>
        statement.Kind == StatementKind.Dissent ? $"reservationen av {statement.Name}" : $"anteckningen av {statement.Name}";

    private Task TakeBackAsync(ConflictOfInterest conflict) => AskFirstAsync(
        "Ta tillbaka jävet?", $"Jävet för {conflict.Name} tas bort ur protokollet. {InTheJournal}", "Ta tillbaka jävet",
        () => Commands.TakeBackConflictAsync(Me.Caller, Me.Meeting, conflict.Item, conflict.Who));

    private Task TakeBackAsync(Motion motion) => AskFirstAsync(
        "Ta tillbaka yrkandet?", $"Yrkandet av {motion.Name}, ”{motion.Text}”, tas bort ur protokollet. {InTheJournal}", "Ta tillbaka yrkandet",
        () => Commands.WithdrawMotionAsync(Me.Caller, Me.Meeting, motion.Id));

    private Task TakeBackAsync(Statement statement) => AskFirstAsync(
        $"Ta tillbaka {Lower(statement)}?", $"{(statement.Text == "" ? "Den" : $"Texten ”{statement.Text}”")} tas bort ur protokollet. {InTheJournal}",
        statement.Kind == StatementKind.Dissent ? "Ta tillbaka reservationen" : "Ta tillbaka anteckningen",
        () => Commands.WithdrawStatementAsync(Me.Caller, Me.Meeting, statement.Id));

    private Task TakeOutAsync(VoteView vote, Ballot ballot) => AskFirstAsync(
        "Stryka rösten?", $"Rösten för {ballot.Name} räknas inte mer, och utfallet kan bli ett annat. {InTheJournal}", "Stryk rösten",
        () => Voting.TakeOutAsync(Me.Caller, Me.Meeting, vote.Id, ballot.Voter));

    private Task RemoveAsync(VoteView vote) => AskFirstAsync(
        "Ta bort omröstningen?", $"Resultatet ({VoteWords.Of(vote.Count)}){(vote.Form == VoteForm.Open ? " och hur var och en röstade" : "")} tas bort ur protokollet. {InTheJournal}",
        "Ta bort omröstningen", () => Voting.CancelAsync(Me.Caller, Me.Meeting, vote.Id));

    /// <summary>The person it is for: the chosen one, else the user.</summary>
    private AttendanceId Of(AttendanceId? chosen) => chosen ?? Slice.Line ?? default;

    private void Toggle(Act act)
    {
        if (_open is Act shown && shown == act)
        {
            Shut();
        }
        else if (!IsTooLate(act))
        {
            Open(act, Slice.Propositions);
        }
    }

    private void Open(MotionId id) => Open(id, Slice.Motions.First(m => m.Id == id).Text);

    private void Open(StatementId id) => Open(id, Slice.Statements.First(s => s.Id == id).Text);

    private void Open(object what, string before)
    {
        // The same id until it is saved, so that a repeated request is idempotent.
        (_open, _before, _new, Refused) = (what, before, Guid.CreateVersion7(), null);
        Me.Writes("proceedings", now: true);
    }

    private void Shut()
    {
        _open = null;
        Me.Writes("proceedings", now: false);
    }
}
