using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Records;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Testing;

/// <summary>Minutes put into the chain as they are, for tests of what is done with adopted minutes.</summary>
internal static class Adopting
{
    public static async Task<Seal> AdoptAsync(this IServiceProvider services, Caller caller, CouncilId council, MeetingId meeting)
    {
        var paper = (await services.GetRequiredService<RecordQueries>().FindAsync(caller, council, meeting))!.Paper;
        var bytes = RecordJson.Write(paper);
        var seal = ARecord.SealOf(paper, bytes: bytes);
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        db.SealedRecords().Add(new SealedRecord
        {
            Council = council,
            Number = seal.Number,
            Record = meeting.ToRecord(),
            Paper = bytes,
            SealText = seal.Text,
            SealHash = seal.Hash,
            AdoptedAt = seal.AdoptedAt,
        });
        await db.SaveChangesAsync();
        return seal;
    }
}
