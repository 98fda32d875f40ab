using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Live;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Records;

/// <summary>A link of the chain, as it was found.</summary>
/// <param name="Seal">Null when the link is missing, or cannot be read.</param>
/// <param name="Hash">Of the seal's text as it is now.</param>
/// <param name="ReplacedBy">The later seal of the same record; null when this one holds.</param>
/// <param name="Untold">The journal has no event of it.</param>
public sealed record SealRow(
    int Number, Seal? Seal, string Hash, int? ReplacedBy, ValueList<SealFault> Faults, bool Untold)
{
    public bool IsWhole => Faults.Count == 0 && !Untold;
}

/// <summary>A council's chain, checked.</summary>
/// <param name="Rows">Latest first.</param>
/// <param name="CheckedAt">When it was read.</param>
public sealed record SealsView(CouncilId Council, string CouncilName, ValueList<SealRow> Rows, DateTimeOffset CheckedAt)
{
    public bool IsWhole => Rows.All(r => r.IsWhole);
}

/// <summary>
/// Reads a council's chain of adopted records from the database and checks every byte of it, against itself and against the
/// journal. One record at a time is in memory.
/// </summary>
internal sealed class SealQueries(IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    /// <summary>What the chain's page is made of.</summary>
    public static IReadOnlyList<Subject> SubjectsOf(CouncilId council) => [Subject.Meetings(council), Subject.Council(council)];

    private static readonly string[] _adoptions = JournalEntry.NamesOf<ISealEvent>();

    /// <summary>Null for a caller who is not in the council.</summary>
    public async Task<SealsView?> FindAsync(Caller caller, CouncilId council)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.FindActorAsync(caller, council, clock.Today()) is not { Member: not null })
        {
            return null;
        }

        var name = await db.Councils.Where(c => c.Id == council).Select(c => c.Name).FirstAsync();

        // Hashing many records takes time: not on the circuit's own thread.
        return await Task.Run(() => new SealsView(council, name, Check(db, council), clock.GetUtcNow()));
    }

    internal static ValueList<SealRow> Check(WorkspaceDb db, CouncilId council)
    {
        var told = db.Journal.AsNoTracking().Where(e => e.Council == council && _adoptions.Contains(e.Event)).OrderBy(e => e.Id)
            .AsEnumerable().Select(e => e.Read()).OfType<ISealEvent>()
            .GroupBy(e => e.Number).ToDictionary(g => g.Key, g => g.First().Seal);
        var rows = new SortedDictionary<int, SealRow>();
        var breaks = SealChain.Check(council, Links(), told);
        foreach (var lost in breaks.Where(b => !rows.ContainsKey(b.Number)).Select(b => b.Number).ToList())
        {
            rows[lost] = new SealRow(lost, null, told.GetValueOrDefault(lost, ""), null, [], Untold: false);
        }

        var faults = breaks.ToLookup(b => b.Number, b => b.Fault);
        var replaced = rows.Values.Where(r => r.Seal?.Replaces is not null).GroupBy(r => r.Seal!.Replaces!.Value).ToDictionary(g => g.Key, g => g.First().Number);
        return rows.Values.Reverse().Select(r => r with
        {
            Faults = faults[r.Number].Distinct().ToValueList(),
            ReplacedBy = replaced.TryGetValue(r.Number, out var later) ? later : null,
        }).ToValueList();

        IEnumerable<SealedLink> Links()
        {
            var kept = db.SealedRecords().AsNoTracking().Where(s => s.Council == council).OrderBy(s => s.Number)
                .Select(s => new { s.Number, s.Bytes, s.SealText, s.SealHash });
            foreach (var link in kept.AsEnumerable())
            {
                var (seal, hash) = (Seal.Read(link.SealText), Seal.HashOf(link.SealText));
                rows[link.Number] = new SealRow(
                    link.Number, seal, hash, null, [], Untold: !told.ContainsKey(link.Number));
                yield return new SealedLink(link.Number, link.Bytes, link.SealText);
            }
        }
    }
}
