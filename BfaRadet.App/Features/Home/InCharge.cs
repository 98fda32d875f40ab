using BfaRadet.App.Data;
using BfaRadet.App.Identity;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Home;

/// <summary>
/// Who is reminded of what several have the right to do: the first duty in line that somebody holds today and can sign in
/// with. A council without a secretary is led on by its chair; nobody is reminded of what is another's to do.
/// </summary>
/// <param name="Minutes">Sends the minutes on, and asks after those who are to confirm.</param>
/// <param name="Publishing">Publishes, and posts the notice.</param>
internal sealed record InCharge(Duties Minutes, Duties Publishing)
{
    private static readonly Duties[] _minutes = [Duties.Secretary, Duties.Chair, Duties.ViceChair];
    private static readonly Duties[] _publishing = [Duties.Secretary, Duties.Coordinator, Duties.Chair, Duties.ViceChair];

    public static async Task<InCharge> OfAsync(WorkspaceDb db, CouncilId council, DateTimeOffset now, DateOnly today)
    {
        var hindered = await db.HinderedSignersAsync(council, now);
        var members = await db.Councils.AsNoTracking().Where(c => c.Id == council).SelectMany(c => c.Members).ToListAsync();
        var held = members.Where(m => !hindered.ContainsKey(m.Id)).Aggregate(Duties.None, (all, m) => all | m.DutiesOn(today));
        return new(First(_minutes, held), First(_publishing, held));
    }

    private static Duties First(IEnumerable<Duties> line, Duties held) => line.FirstOrDefault(duty => (held & duty) != 0);
}
