using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>An earlier log was brought in.</summary>
/// <param name="Name">The file's name; empty for pasted rows.</param>
/// <param name="LeftOut">How many rows were left out.</param>
public sealed record LogBroughtIn(LogImportId Import, string Name, int Decisions, int Meetings, int LeftOut) : DomainEvent
{
    /// <summary>Whether the file was kept, as a paper of its meeting.</summary>
    public bool WithFile { get; init; }
}

/// <summary>What was brought in was taken back as a whole.</summary>
public sealed record LogTakenBack(LogImportId Import, string Name, int Decisions, int Meetings) : DomainEvent;

/// <summary>Why an earlier log is not brought in, or not taken back.</summary>
public abstract record LogImportRefusal : Refusal
{
    private LogImportRefusal()
    {
    }

    /// <summary>No row is without fault.</summary>
    public sealed record NothingToBringIn : LogImportRefusal;

    /// <summary>Rows are faulty, and nobody chose to leave them out; also when they became so while one looked.</summary>
    public sealed record RowsAreFaulty(int Rows) : LogImportRefusal;

    /// <summary>Something was built on it: what it brought in is needed now.</summary>
    /// <param name="Decisions">The decisions that were changed or are referred to, at most a few of them.</param>
    /// <param name="Changed">How many decisions.</param>
    /// <param name="Meetings">How many meetings have got something more.</param>
    /// <param name="Areas">The focus areas it made that others use or have changed.</param>
    public sealed record IsBuiltOn(ValueList<DecisionNumber> Decisions, int Changed, int Meetings, ValueList<string> Areas) : LogImportRefusal;
}

/// <summary>
/// An earlier log as it was brought in, by one act: which decisions and meetings came, and whether it was taken back. Its running number keeps
/// two that are brought in at the same moment apart.
/// </summary>
public sealed class LogImport : Aggregate
{
    private LogImport()
    {
    }

    public LogImportId Id { get; private init; }

    public CouncilId Council { get; private init; }

    /// <summary>From 1 in its council.</summary>
    public int Running { get; private init; }

    /// <summary>The file's name; empty for pasted rows.</summary>
    public string Name { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public string By { get; private init; } = "";

    public int Decisions { get; private set; }

    public int Meetings { get; private set; }

    /// <summary>The focus areas it made.</summary>
    public ValueList<Guid> Areas { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public string TakenBackBy { get; private set; } = "";

    public override CouncilId BelongsTo => Council;

    /// <summary>Begins to bring in a log; <see cref="BringIn"/> makes its decisions.</summary>
    public static Result<LogImport> Begin(Actor by, LogImportId id, CouncilId council, int running, string name, DateTimeOffset at)
    {
        name = Wording.Line(name);
        return by.Has(Decision.Followers)
            ? new LogImport { Id = id, Council = council, Running = running, Name = name.Length > Wording.LineMax ? name[..Wording.LineMax] : name, At = at, By = by.Name }
            : new NotYourDuty(Decision.Followers);
    }

    /// <summary>
    /// Makes the decisions of the rows, each at the meeting of its day: one that was brought in before, or a new one. Faulty rows refuse the whole, unless
    /// just so many were seen and left out.
    /// </summary>
    /// <param name="leftOut">How many faulty rows were chosen to be left out.</param>
    /// <param name="known">The council's meetings that were brought in before.</param>
    /// <param name="areas">The focus areas that were made for this, by <see cref="LogChoices.Key"/>.</param>
    /// <param name="taken">The council's decisions by number, for what replaced what.</param>
    /// <param name="withFile">Whether the file is kept with the meeting.</param>
    public Result<(IReadOnlyList<Meeting> Meetings, IReadOnlyList<Decision> Decisions)> BringIn(
        LogDraft draft, int leftOut, IReadOnlyList<Meeting> known, IReadOnlyDictionary<string, FocusArea> areas,
        IReadOnlyDictionary<DecisionNumber, DecisionId> taken, Func<Guid> ids, bool withFile = false)
    {
        var sound = draft.Rows.Where(row => row.Faults.Count == 0).Select(row => row.Entry).ToList();
        if (draft.Rows.Count - sound.Count != leftOut)
        {
            return new LogImportRefusal.RowsAreFaulty(draft.Rows.Count - sound.Count);
        }

        if (sound.Count == 0)
        {
            return new LogImportRefusal.NothingToBringIn();
        }

        var byNumber = sound.ToDictionary(entry => entry.Number!.Value, _ => new DecisionId(ids()));
        var (made, decisions) = (new List<Meeting>(), new List<Decision>(sound.Count));
        foreach (var day in sound.GroupBy(entry => entry.HeldOn!.Value).OrderBy(day => day.Key))
        {
            var meeting = known.FirstOrDefault(m => m.Date == day.Key);
            if (meeting is null)
            {
                meeting = Meeting.BringIn(new MeetingId(ids()), Council, Id, MeetingDetails.Unknown(day.Key), At);
                made.Add(meeting);
            }

            foreach (var entry in day.OrderBy(e => e.Paragraph ?? int.MaxValue).ThenBy(e => e.Number!.Value.Running))
            {
                var item = meeting.Agenda.BringIn(entry.Paragraph, entry.Title, ids);
                item.DecisionCount++;
                var draftOf = new DecisionDraft(
                    entry.Kind, entry.Text, entry.Responsibles, entry.DueOn, entry.ReviewOn,
                    [.. entry.Areas, .. entry.NewAreas.Select(name => areas[LogChoices.Key(name)].Id)]);
                var replacedBy = entry.ReplacedBy is { } later ? byNumber.TryGetValue(later, out var own) ? own : taken[later] : (DecisionId?)null;
                decisions.Add(Decision.BringIn(
                    byNumber[entry.Number!.Value], Council, meeting.Id, item.Id, entry.Number.Value, draftOf, new BroughtIn(Id, entry.OwnNumber, entry.Remark),
                    entry.State, entry.Reports, replacedBy, entry.Reason, At, By));
            }
        }

        (Decisions, Meetings) = (decisions.Count, made.Count);
        Areas = areas.Values.Select(area => area.Id.Value).ToValueList();
        Record(new LogBroughtIn(Id, Name, Decisions, Meetings, draft.Rows.Count - sound.Count) { WithFile = withFile });
        return (made, decisions);
    }

    /// <summary>Takes it back as a whole; who asks removes what came with it. Idempotent.</summary>
    /// <param name="built">What was built on it; null for nothing.</param>
    public Result<Done> TakeBack(Actor by, LogImportRefusal.IsBuiltOn? built, DateTimeOffset at)
    {
        if (!by.Has(Decision.Followers))
        {
            return new NotYourDuty(Decision.Followers);
        }

        if (TakenBackAt is not null)
        {
            return Done.Value;
        }

        if (built is not null)
        {
            return built;
        }

        (TakenBackAt, TakenBackBy) = (at, by.Name);
        Record(new LogTakenBack(Id, Name, Decisions, Meetings));
        return Done.Value;
    }
}
