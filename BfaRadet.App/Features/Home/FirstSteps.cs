using BfaRadet.App.Data;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Home;

/// <summary>A step on a new council's way to its first meeting.</summary>
/// <param name="Text">What is done, as an instruction.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="IsDone">Seen from what is there; nobody ticks it.</param>
public sealed record FirstStep(string Text, string Why, string Address, bool IsDone);

/// <summary>What a council without any held meeting does first.</summary>
internal static class FirstSteps
{
    /// <summary>A chair, a secretary and somebody else: fewer are no council.</summary>
    private const int FewestPeople = 3;

    /// <summary>The steps in order, done ones too; empty once all are done or a meeting has been closed.</summary>
    public static async Task<ValueList<FirstStep>> OfAsync(WorkspaceDb db, CouncilId id)
    {
        var meetings = await db.Meetings.Where(m => m.Council == id && m.Import == null).Select(m => new { m.Id, m.State }).ToListAsync();
        if (meetings.Exists(m => m.State == MeetingState.Closed))
        {
            return [];
        }

        var council = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == id);
        var hasAreas = await db.FocusAreas.AnyAsync(a => a.Council == id);
        var prepared = meetings.Find(m => m.State == MeetingState.Preparing);
        ValueList<FirstStep> steps =
        [
            new("Lägg in personerna", "Ordförande, sekreterare och de som ska sitta med. De behöver inget konto än.",
                $"{CouncilAddresses.Register(id)}#people", council.Members.Count >= FewestPeople),
            new("Lägg in platserna", "Vilken organisation varje plats är till för. Av dem räknas om rådet är beslutfört.",
                $"{CouncilAddresses.Register(id)}#seats", council.Seats.Count > 0),
            new("Bjud in någon mer", "Gör en länk för var och en och lämna över den. Personen väljer själv sitt lösenord.",
                $"{CouncilAddresses.Register(id)}#people", council.Members.Count(m => m.AccountId is not null) > 1),
            new("Lägg upp ett fokusområde", "Det rådet arbetar mot, ur lägesbilden. Besluten knyts till det.",
                FocusAreaAddresses.List(id), hasAreas),
            new("Planera det första sammanträdet", "Dag, tid, plats och punkter.",
                MeetingAddresses.List(id), meetings.Count > 0),
            new("Dela dagordningen", "Då ser de andra den. Fram till dess är den bara din och de andras som bereder.",
                prepared is null ? MeetingAddresses.List(id) : MeetingAddresses.Preparing(id, prepared.Id), meetings.Exists(m => m.State != MeetingState.Preparing)),
        ];
        return steps.All(s => s.IsDone) ? [] : steps;
    }
}
