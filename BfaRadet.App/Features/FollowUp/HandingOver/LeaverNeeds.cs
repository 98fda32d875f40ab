using BfaRadet.App.Data;
using BfaRadet.App.Live;
using BfaRadet.App.Ui.Layout;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.HandingOver;

/// <summary>Somebody whose term is over is still responsible for decisions.</summary>
public sealed record LeftWithDecisions(MemberId Member, string Name, int Count) : Need
{
    public override string Text(DateOnly today) => $"{Name} har lämnat rådet och ansvarar för {(Count == 1 ? "1 öppet beslut" : $"{Count} öppna beslut")}";

    public override string Act => "Lämna över";

    public override string Address(CouncilId council) => CouncilAddresses.HandOver(council, Member);
}

/// <summary>Asks those who prepare to hand over what people who left within a year were to see to.</summary>
internal sealed class LeaverNeeds : INeeds
{
    private const int Days = 365;

    public IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Decisions(council), Subject.Council(council)];

    public async Task<IReadOnlyList<Need>> OfAsync(WorkspaceDb db, NeedsOf asked)
    {
        if (!asked.Reader.Has(Decision.Followers))
        {
            return [];
        }

        var (needs, since) = (new List<Need>(), asked.Today.AddDays(-Days));
        foreach (var gone in await db.Councils.AsNoTracking().Where(c => c.Id == asked.Council).SelectMany(c => c.Members)
            .Where(m => m.TermTo < asked.Today && m.TermTo >= since).OrderBy(m => m.TermTo).Select(m => new { m.Id, m.Name }).ToListAsync())
        {
            var theirs = await db.LogOf(asked.Council, HiddenItems.None, new DecisionFilter())
                .Where(d => d.State == DecisionState.InForce && EF.Property<List<MemberId>>(d, "_responsibleMembers").Contains(gone.Id)).ToListAsync();
            var open = theirs.Count(d => d.Progress.Any(p => p.Of?.Member == gone.Id && p.Now.State.IsOpen()));
            if (open > 0)
            {
                needs.Add(new LeftWithDecisions(gone.Id, gone.Name, open));
            }
        }

        return needs;
    }
}
