using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.RollCall;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>A line of the roll: what is said of it, and which marks it can get now.</summary>
public sealed partial class RollRow
{
    private bool _correcting, _asking;
    private Refusal? _refused;
    private AttendanceView? _shown;

    // The line as it was before it was marked as gone from this row: a slip is taken back whole, without a gap in the times.
    private AttendanceView? _gone;

    [Parameter, EditorRequired]
    public AttendanceView Line { get; set; } = default!;

    /// <summary>The person's role as chair of this meeting; empty for others.</summary>
    [Parameter]
    public string Chairing { get; set; } = "";

    /// <summary>What the person answered the summons: "svar: distans"; empty for no answer.</summary>
    [Parameter]
    public string Answered { get; set; } = "";

    [Parameter]
    public bool Keeps { get; set; }

    [Parameter]
    public bool InSession { get; set; }

    [Parameter]
    public bool Closed { get; set; }

    /// <summary>When the meeting was opened, or is planned to be.</summary>
    [Parameter]
    public DateTimeOffset Opened { get; set; }

    [Parameter]
    public ValueList<(AgendaItemId Id, string Title)> Items { get; set; }

    [Parameter]
    public Func<AgendaItemId, string> ItemName { get; set; } = _ => "";

    /// <summary>The items in which the person has jäv.</summary>
    [Parameter]
    public ValueList<AgendaItemId> Conflicts { get; set; }

    /// <summary>The members, whose seats substitutes may serve for.</summary>
    [Parameter]
    public ValueList<VoterLine> Seats { get; set; }

    /// <summary>Those of them whose seats are empty now.</summary>
    [Parameter]
    public ValueList<VoterLine> Free { get; set; }

    /// <summary>Makes the substitute serve for a member; null when it was done.</summary>
    [Parameter]
    public Func<AttendanceId, Task<Refusal?>> OnServe { get; set; } = _ => Task.FromResult<Refusal?>(null);

    /// <summary>Marks the row; null when it was done.</summary>
    [Parameter, EditorRequired]
    public Func<RollMark, Task<Refusal?>> OnMark { get; set; } = default!;

    /// <summary>Corrects when the person was present; null when it was done.</summary>
    [Parameter, EditorRequired]
    public Func<ValueList<Stay>, Task<Refusal?>> OnCorrect { get; set; } = default!;

    /// <summary>Corrects when a substitute served; null when it was done.</summary>
    [Parameter, EditorRequired]
    public Func<ValueList<Stay>, Task<Refusal?>> OnCorrectService { get; set; } = default!;

    /// <summary>While the roll is called, whoever was marked here by mistake can be marked away.</summary>
    [Parameter]
    public bool Calling { get; set; }

    /// <summary>It is the first of those who have not been called.</summary>
    [Parameter]
    public bool IsNext { get; set; }

    // Marked by key it is done with, and the next is called.
    private bool AwaitsMark => Keeps && InSession && Line.Status == AttendanceStatus.Expected;

    // Outside the session the marks are whole words: the state has a line of its own, or there would be no room for it.
    private string Look => $"row{(Keeps ? " kept" : "")}{(Keeps && !InSession ? " roomy" : "")}";

    private bool IsLeft => Line.Status == AttendanceStatus.Present && !Line.IsHere;

    // To the eye a pressed letter says it, and before the meeting all are the same; to the ear the name of the row says it.
    private bool IsUnsaid => Keeps && InSession && !IsLeft || !InSession && !Closed && Line.Status == AttendanceStatus.Expected;

    // What does not fit is cut, and stands in full in the title and among the times.
    private IEnumerable<string> Told => new[] { Chairing, Line.Status == AttendanceStatus.Expected ? Answered : "", Stays, Line.Organisation }.Where(word => word.Length > 0);

    // Never cut: for whom a substitute serves, and in what somebody takes no part.
    private string Fully => string.Join("; ", new[]
    {
        Services, Line.Status == AttendanceStatus.Present ? AttendanceWords.Without(Conflicts.Select(id => $"punkt {ItemName(id)}")) : "",
    }.Where(word => word.Length > 0));

    private string Stays => string.Join("; ", Line.Stays
        .Where(s => s != Stay.Whole)
        .Select(s => string.Join(", ", new[]
        {
            Said("kom", s.From, "från", s.FromItem),
            // When they left is their state, as long as they are gone.
            IsLeft && s == Line.Stays[^1] ? Said("", null, "till och med", s.ToItem) is { Length: > 0 } until ? $"({until})" : ""
                : Said("gick", s.To, "till och med", s.ToItem),
        }.Where(word => word.Length > 0)))
        .Where(words => words.Length > 0));

    // For the whole meeting in the own seat the state says it.
    private string Services => string.Join("; ", Line.Services
        .Select(s => string.Join(" ", new[]
        {
            ServedFor(s), IsTold(s.From, stay => stay.From) ? "" : Said("från", s.From, "från", s.FromItem),
            IsTold(s.To, stay => stay.To) ? "" : Said("till", s.To, "till och med", s.ToItem),
        }.Where(word => word.Length > 0)))
        .Where(words => words.Length > 0)
        .Select(words => $"{(Closed ? "tjänstgjorde" : "tjänstgör")} {words}"));

    // Who came and served in one breath has one time, though they were marked a few seconds apart.
    private bool IsTold(DateTimeOffset? at, Func<Stay, DateTimeOffset?> of) => at is { } clock
        && Line.Stays.Any(stay => of(stay) is { } told && (clock - told).Duration() < _oneBreath);

    private static readonly TimeSpan _oneBreath = TimeSpan.FromMinutes(2);

    private string ServedFor(Stay service) => Seats.FirstOrDefault(s => s.Id == service.For) is { } seat ? $"för {seat.Name}" : "";

    // "kom 15.50 (från punkt 2 Läget)", "gick 16.30 (till och med punkt 4 Farthinder)"
    private string Said(string verb, DateTimeOffset? at, string bound, AgendaItemId? item)
    {
        var place = item is { } id && ItemName(id) is { Length: > 0 } name ? $"{bound} punkt {name}" : "";
        return (at, place) switch
        {
            ({ } clock, "") => $"{verb} {SwedishDates.Clock(clock)}",
            ({ } clock, _) => $"{verb} {SwedishDates.Clock(clock)} ({place})",
            _ => place,
        };
    }

    private string? Pressed(RollMark mark) => mark switch
    {
        RollMark.Here => Line.IsHere && !Line.Remote,
        RollMark.Remote => Line.IsHere && Line.Remote,
        RollMark.Excused => Line.Status == AttendanceStatus.Excused,
        RollMark.Absent => Line.Status == AttendanceStatus.Absent,
        RollMark.Left when IsLeft => true,
        RollMark.ServesNoMore => true,
        RollMark.Serves => false,
        _ => (bool?)null,
    } switch
    {
        true => "true",
        false => "false",
        null => null,
    };

    // Before the opening nobody is present, and after the meeting a person was or was not: then only marks that apply. In session
    // all four letters stand in their places.
    private IEnumerable<(RollMark Mark, string? Letter, string Name)> Marks => InSession ? InSessionMarks : Line.Status switch
    {
        AttendanceStatus.Present when Closed => [(RollMark.Absent, null, "Var inte med")],
        AttendanceStatus.Excused when !Closed => [(RollMark.Expected, null, "Kommer ändå")],
        AttendanceStatus.Expected when !Closed => [(RollMark.Excused, "F", "Förhinder")],
        _ when Closed => ClosedMarks,
        _ => [],
    };

    private IEnumerable<(RollMark Mark, string? Letter, string Name)> InSessionMarks
    {
        get
        {
            yield return (RollMark.Here, "H", "Här");
            yield return (RollMark.Remote, "D", "På distans");
            if (!IsLeft && (!Line.IsHere || Calling))
            {
                yield return (RollMark.Excused, "F", "Förhinder");
                yield return (RollMark.Absent, "U", "Uteblev");
            }
            else
            {
                yield return (RollMark.Left, "G", "Gick");
            }

            // Also for one who is not here: the key says why it does nothing.
            if (Line.Role == AttendanceRole.Substitute)
            {
                yield return (Line.Serving ? RollMark.ServesNoMore : RollMark.Serves, "T", Line.Serving ? "Tjänstgör inte" : "Tjänstgör");
            }
        }
    }

    private IEnumerable<(RollMark Mark, string? Letter, string Name)> ClosedMarks
    {
        get
        {
            yield return (RollMark.WasHere, null, "Var med");
            if (Line.Status != AttendanceStatus.Excused)
            {
                yield return (RollMark.Excused, "F", "Förhinder");
            }

            if (Line.Status != AttendanceStatus.Absent)
            {
                yield return (RollMark.Absent, "U", "Uteblev");
            }
        }
    }

    // A refusal about the former row is dropped when the row has changed.
    protected override void OnParametersSet()
    {
        if (_shown != Line)
        {
            (_shown, _refused) = (Line, null);
            _asking = _asking && Line is { IsHere: true, Serving: false };
            _gone = InSession && (IsLeft || _gone?.Stays == Line.Stays) ? _gone : null;
        }
    }

    // Serving for the own seat is the default and needs no question. Without a free seat the refusal says why.
    private bool AsksForWhom => Free.Count > 0
        && (Line.OwnSeat is { } own ? !Free.Any(s => s.Id == own) : Free.Count > 1);

    private void Drop() => _refused = null;

    private async Task MarkAsync(RollMark mark)
    {
        _refused = null;
        // Of one who is not here the refusal says so; whoever was marked here a moment ago may serve already.
        if (mark == RollMark.Serves && Line.IsHere && AsksForWhom)
        {
            (_asking, _refused) = (!_asking, null);
            return;
        }

        _asking = false;
        // Pressed already.
        if (mark == RollMark.Left && IsLeft)
        {
            return;
        }

        // Before the request: the update may arrive before the response, and then finds it.
        _gone = mark == RollMark.Left ? Line : null;
        _refused = await OnMark(mark);
        if (_refused is not null)
        {
            _gone = null;
        }
    }

    private async Task UndoAsync()
    {
        if (_gone is { } former)
        {
            _refused = await OnCorrect(former.Stays);
            if (_refused is null && former.Services != Line.Services)
            {
                _refused = await OnCorrectService(former.Services);
            }

            _gone = _refused is null ? null : _gone;
        }
    }
}
