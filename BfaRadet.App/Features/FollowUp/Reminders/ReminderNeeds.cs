using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui.Needs;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>Reminders that nobody has handed over.</summary>
public sealed record WaitingReminders(int Count) : Need
{
    public override string Text(DateOnly today) => Count == 1 ? "En påminnelse om beslut väntar på att lämnas." : $"{Count} påminnelser om beslut väntar på att lämnas.";

    public override string Act => "Till breven";

    public override string Address(CouncilId council) => LetterAddresses.Of(council);
}

/// <summary>Asks those who prepare to hand over reminders that nothing else will bring.</summary>
internal sealed class ReminderNeeds : INeeds
{
    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Letters(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        if (!asked.Reader.Prepares)
        {
            return [];
        }

        var waiting = await db.Letters().AsNoTracking()
            .Where(l => l.Council == asked.Council && l.Occasion == ReminderLetter.Occasion && l.SentAt == null && l.HandedOverAt == null && l.ReplacedAt == null).Select(l => l.Id).ToListAsync();
        if (waiting.Count > 0)
        {
            var underWay = (await db.LetterMessages().AsNoTracking().Where(m => m.GivenUpAt == null).ToListAsync()).SelectMany(Envelope.LettersIn).ToHashSet();
            waiting.RemoveAll(underWay.Contains);
        }

        return waiting.Count == 0 ? [] : [new WaitingReminders(waiting.Count)];
    }
}
