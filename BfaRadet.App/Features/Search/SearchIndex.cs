using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.FocusAreas.Indicators;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.History;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Searching;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Search;

/// <summary>
/// Keeps <see cref="SearchRow"/>s as the journal tells: of a line it is asked which meeting, or focus area, it is about, and the
/// rows of that one are made anew, in the same transaction as the position in the journal. Rows that say the same stay as they
/// are. A line that is followed by another about the same meeting is passed over, so that an old database is read once.
/// </summary>
internal sealed class SearchIndex : IJournalReader
{
    /// <summary>So many lines behind, the register is being built: less is work of the moment.</summary>
    public const int FarBehind = 100;

    /// <summary>Another name makes all rows anew: needed when <see cref="SearchContent"/> says more, or other things, of what was there before.</summary>
    public const string ReaderName = "search";

    // Beside what is searched for, and many of them. What is not here makes the rows anew, which is safe.
    private static readonly string[] _beside =
    [
        JournalEntry.NameOf<ItemMoved>(), JournalEntry.NameOf<ItemTied>(), JournalEntry.NameOf<ItemUntied>(), JournalEntry.NameOf<ItemTakenUp>(),
        JournalEntry.NameOf<MeetingPaused>(), JournalEntry.NameOf<MeetingResumed>(), JournalEntry.NameOf<PenHanded>(), JournalEntry.NameOf<PenTaken>(),
        JournalEntry.NameOf<AttendanceMarked>(), JournalEntry.NameOf<AttendanceCorrected>(), JournalEntry.NameOf<SubstituteServes>(),
        JournalEntry.NameOf<ServiceCorrected>(), JournalEntry.NameOf<TimesCorrected>(), JournalEntry.NameOf<MeetingChairChosen>(),
        JournalEntry.NameOf<MeetingChairTakenBack>(), JournalEntry.NameOf<MeetingSecretaryChosen>(), JournalEntry.NameOf<MeetingSecretaryTakenBack>(),
        JournalEntry.NameOf<ParticipantCoOpted>(), JournalEntry.NameOf<FloorRequested>(), JournalEntry.NameOf<FloorGiven>(), JournalEntry.NameOf<FloorLeft>(),
        JournalEntry.NameOf<FloorCleared>(), JournalEntry.NameOf<MotionMade>(), JournalEntry.NameOf<MotionChanged>(), JournalEntry.NameOf<MotionWithdrawn>(),
        JournalEntry.NameOf<PropositionsPut>(), JournalEntry.NameOf<VoteOpened>(), JournalEntry.NameOf<VoteCast>(), JournalEntry.NameOf<BallotTakenOut>(),
        JournalEntry.NameOf<VoteEnded>(), JournalEntry.NameOf<CastingVoteGiven>(), JournalEntry.NameOf<VoteCancelled>(), JournalEntry.NameOf<ConflictDeclared>(),
        JournalEntry.NameOf<ConflictTakenBack>(), JournalEntry.NameOf<StatementMade>(), JournalEntry.NameOf<StatementChanged>(),
        JournalEntry.NameOf<RankingOpened>(), JournalEntry.NameOf<RankingOptionAdded>(), JournalEntry.NameOf<RankingOptionRemoved>(),
        JournalEntry.NameOf<RankingOptionsMerged>(), JournalEntry.NameOf<RankingAnswered>(), JournalEntry.NameOf<RankingClosed>(), JournalEntry.NameOf<RankingCancelled>(),
        JournalEntry.NameOf<StatementWithdrawn>(), JournalEntry.NameOf<AdjustersChosen>(), JournalEntry.NameOf<SummonsAnswered>(),
    ];

    private static readonly string _broughtIn = JournalEntry.NameOf<LogBroughtIn>(), _takenBack = JournalEntry.NameOf<LogTakenBack>();

    public string Name => ReaderName;

    public bool FromTheBeginning => true;

    public async Task ReadAsync(JournalEntry entry, WorkspaceDb db, CancellationToken cancellation)
    {
        if (_beside.Contains(entry.Event))
        {
            return;
        }

        if (entry.Meeting is { } meeting)
        {
            if (!await db.Journal.AnyAsync(e => e.Meeting == meeting && e.Id > entry.Id && !_beside.Contains(e.Event), cancellation))
            {
                await PutMeetingAsync(db, meeting, cancellation);
            }

            // What is settled of an earlier decision is said of that one too.
            if (entry.Read() is FollowUpSettled { Decision: var of } && await MeetingOfAsync(db, of, cancellation) is { } earlier && earlier != meeting)
            {
                await PutMeetingAsync(db, earlier, cancellation);
            }
        }
        else if (entry.Read() is { } happened && AreaOf(happened) is { } area)
        {
            Put(db, await db.SearchRows().Where(r => r.FocusArea == area).ToListAsync(cancellation), await SearchContent.OfFocusAreaAsync(db, area, cancellation));
        }
        else if (entry.Event == _broughtIn || entry.Event == _takenBack)
        {
            await PutBroughtInAsync(db, entry, cancellation);
        }
    }

    // A log comes and goes as a whole, in one line of the journal.
    private static async Task PutBroughtInAsync(WorkspaceDb db, JournalEntry entry, CancellationToken cancellation)
    {
        var brought = await db.Meetings.Where(m => m.Council == entry.Council && m.Import != null).Select(m => m.Id).ToListAsync(cancellation);
        var gone = await db.SearchRows().Where(r => r.Council == entry.Council && (r.Meeting != null && !db.Meetings.Any(m => m.Id == r.Meeting)
            || r.FocusArea != null && !db.FocusAreas.Any(a => a.Id == r.FocusArea))).ToListAsync(cancellation);
        db.RemoveRange(gone);
        foreach (var meeting in brought)
        {
            await PutMeetingAsync(db, meeting, cancellation);
        }
    }

    private static FocusAreaId? AreaOf(DomainEvent happened) => happened switch
    {
        FocusAreaCreated { FocusArea: var area } => area,
        FocusAreaChanged { FocusArea: var area } => area,
        FocusChainChanged { FocusArea: var area } => area,
        IndicatorAdded { FocusArea: var area } => area,
        IndicatorChanged { FocusArea: var area } => area,
        _ => null,
    };

    private static Task<MeetingId?> MeetingOfAsync(WorkspaceDb db, DecisionId decision, CancellationToken cancellation) =>
        db.Decisions.Where(d => d.Id == decision).Select(d => (MeetingId?)d.Meeting).FirstOrDefaultAsync(cancellation);

    private static async Task PutMeetingAsync(WorkspaceDb db, MeetingId meeting, CancellationToken cancellation) =>
        Put(db, await db.SearchRows().Where(r => r.Meeting == meeting).ToListAsync(cancellation), await SearchContent.OfMeetingAsync(db, meeting, cancellation));

    /// <summary>Takes what is known to what it is to be.</summary>
    private static void Put(WorkspaceDb db, List<SearchRow> known, List<SearchRow> latest)
    {
        var left = known.ToDictionary(row => row.Key);
        foreach (var row in latest)
        {
            if (left.Remove(row.Key, out var former))
            {
                (row.Id, row.Stems) = (former.Id, former.Title == row.Title && former.Body == row.Body ? former.Stems : StemsOf(row));
                db.Entry(former).CurrentValues.SetValues(row);
            }
            else
            {
                row.Stems = StemsOf(row);
                db.Add(row);
            }
        }

        db.RemoveRange(left.Values);
    }

    private static string StemsOf(SearchRow row) => SearchWords.RootsOf($"{row.Title} {row.Body}");
}
