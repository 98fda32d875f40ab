using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui.Needs;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Mail;

/// <summary>Letters about a coming meeting that nobody has handed over.</summary>
public sealed record WaitingLetters(MeetingId Meeting, DateOnly Date, int Count) : Need
{
    public override MeetingId? About => Meeting;

    public override Urgency Urgency => Urgency.Due;

    public override string Text(DateOnly today) => $"{LetterWords.Waiting(Count)}, om sammanträdet {On(Date)}.";

    public override string Act => "Till breven";

    public override string Address(CouncilId council) => LetterAddresses.Of(council, Meeting);
}

/// <summary>Asks those who prepare to hand over letters that nothing else will bring.</summary>
internal sealed class LetterNeeds : INeeds
{
    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Letters(council), Subject.Meetings(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        if (!asked.Reader.Prepares)
        {
            return [];
        }

        var coming = await db.Meetings.AsNoTracking().Where(m => m.Council == asked.Council && m.Date >= asked.Today && m.OpenedAt == null)
            .OrderBy(m => m.Date).Select(m => new { m.Id, m.Date }).ToListAsync();
        var counts = await LetterCounts.OfAsync(db, db.Letters().Where(l => l.Council == asked.Council
            && db.Meetings.Any(m => m.Id == l.Meeting && m.Date >= asked.Today && m.OpenedAt == null)));
        return
        [
            .. from meeting in coming
               let waiting = counts.TryGetValue(meeting.Id, out var of) ? of.ByHand : 0
               where waiting > 0
               select new WaitingLetters(meeting.Id, meeting.Date, waiting),
        ];
    }
}
