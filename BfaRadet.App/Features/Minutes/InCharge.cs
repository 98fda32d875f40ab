using BfaRadet.App.Data;
using BfaRadet.App.Identity;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Minutes;

/// <summary>
/// Who is reminded of what several have the right to do: the first duty in a given order that somebody holds today and can sign
/// in with. A council without a secretary reminds its chair; nobody is reminded of somebody else's task.
/// </summary>
internal static class InCharge
{
    /// <summary>Whether the reader is the one to remind, of those with the right.</summary>
    public static async Task<bool> IsAsync(WorkspaceDb db, NeedsOf asked, Duties right, params Duties[] line)
    {
        if ((asked.Reader.Duties & right) == Duties.None)
        {
            return false;
        }

        var hindered = await db.HinderedSignersAsync(asked.Council, asked.Now);
        var members = await db.Councils.AsNoTracking().Where(c => c.Id == asked.Council).SelectMany(c => c.Members).ToListAsync();
        var held = members.Where(m => !hindered.ContainsKey(m.Id)).Aggregate(Duties.None, (all, m) => all | m.DutiesOn(asked.Today));
        return (asked.Reader.Duties & right & line.FirstOrDefault(duty => (held & duty) != 0)) != 0;
    }
}
