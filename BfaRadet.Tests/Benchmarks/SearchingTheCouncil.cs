using BfaRadet.App.Features.Search;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>
/// The search of a council after ten years (200 meetings, 5,000 decisions), after one, and with ten times as much. The meetings and
/// decisions are copies of those of the example, with words of their own, and the register is made of them by its own reader. Run by
/// the command in the README; no part of the suite.
/// </summary>
[Collection("Benchmarks")]
public sealed class SearchingTheCouncil
{
    private static readonly string[] _words =
    [
        "belysning", "skolväg", "trafik", "nattvandring", "skadegörelse", "grannsamverkan", "cykelstöld", "ungdomsgård", "kamerabevakning", "bostadsområde",
        "medborgarlöfte", "trygghetsvandring", "narkotika", "föräldramöte", "polisen", "busshållplats", "resecentrum", "klotter", "fritidsgård", "äldreboende",
    ];

    private static readonly (string Name, string Typed)[] _asked =
    [
        ("a rare word", "ord4711"), ("a common word", "trafik"), ("two words", "skolväg belysning"), ("half a word", "trygg"), ("a phrase", "\"belysning vid skolväg\""),
        ("by operators", "ansvarig:gatuenheten år:2026 är:försenad"),
    ];

    [Fact(Explicit = true)]
    public async Task After_ten_years()
    {
        List<string[]> rows = [["meetings", "decisions", "rows", .. _asked.Select(a => a.Name), "register, s"]];
        var p95 = new List<double[]>();
        foreach (var meetings in new[] { 20, 200, 2_000 })
        {
            await using var workspace = await AWorkspace.OpenAsync();
            await FillAsync(workspace, meetings);
            var started = Stopwatch.GetTimestamp();
            await workspace.Services.SearchIsReadAsync();
            var built = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var (member, queries, spreads) = (await workspace.CallerAsync("polis"), workspace.Get<SearchQueries>(), new List<Spread>());
            foreach (var (_, typed) in _asked)
            {
                spreads.Add(await TimeAsync(() => queries.FindAsync(member, workspace.Council, new SearchFilter(typed))));
            }

            p95.Add([.. spreads.Select(s => s.P95)]);
            await using var db = workspace.Db();
            rows.Add([Number(meetings), Number(await db.Decisions.CountAsync()), Number(await db.SearchRows().CountAsync()), .. spreads.Select(s => s.ToString()), built.ToString("0.0", CultureInfo.InvariantCulture)]);
            // As it comes: the largest takes minutes.
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join(" | ", rows[^1]));
        }

        rows.Add(["growth, p95", "", "", .. p95[2].Select((last, at) => string.Create(CultureInfo.InvariantCulture, $"×{p95[1][at] / p95[0][at]:0.0} ×{last / p95[1][at]:0.0}")), ""]);
        Figures.Publish("Searching (ms, p50 / p95 / max)", rows);
    }

    /// <summary>Meetings of ten items, with 25 decisions and 8 written paragrafer each: rows copied by the database, not through the rules.</summary>
    private static async Task FillAsync(AWorkspace workspace, int meetings)
    {
        await using var db = workspace.Db();
        var random = new Random(20260311);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var meeting = await db.Meetings.Where(m => db.Decisions.Any(d => d.Meeting == m.Id)).Select(m => m.Id).FirstAsync();
        var columns = new Dictionary<string, string[]>();
        foreach (var table in new[] { "Meetings", "MeetingAgenda", "AgendaItems", "Decisions", "MinutesDocuments" })
        {
            columns[table] = [.. await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM pragma_table_info({table})").ToListAsync()];
        }

        var (item, decision, document) = (await OneAsync(db, "AgendaItems", "Id"), await OneAsync(db, "Decisions", "Id"), await OneAsync(db, "MinutesDocuments", "Item"));
        var running = 1_000;
        for (var at = 0; at < meetings; at++)
        {
            var id = Upper(Guid.CreateVersion7());
            var day = new DateOnly(2026, 2, 1).AddDays(-18 * (at % 200));
            await CopyAsync(db, "Meetings", columns, $"\"Id\" = '{Upper(meeting.Value)}'", new() { ["Id"] = id, ["Date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
            await CopyAsync(db, "MeetingAgenda", columns, $"\"Id\" = '{Upper(meeting.Value)}'", new() { ["Id"] = id });
            var items = Enumerable.Range(0, 10).Select(_ => Upper(Guid.CreateVersion7())).ToList();
            foreach (var (one, order) in items.Select((one, order) => (one, order)))
            {
                await CopyAsync(db, "AgendaItems", columns, $"\"Id\" = '{item}'", new() { ["Id"] = one, ["MeetingId"] = id, ["Order"] = order, ["Number"] = order + 1, ["Title"] = Sentence(random, 4), ["Background"] = Sentence(random, 40) });
            }

            for (var i = 0; i < 25; i++)
            {
                await CopyAsync(db, "Decisions", columns, $"\"Id\" = '{decision}'", new()
                {
                    ["Id"] = Upper(Guid.CreateVersion7()),
                    ["Meeting"] = id,
                    ["Item"] = items[i % 10],
                    ["Year"] = day.Year,
                    ["Running"] = running++,
                    ["Text"] = Sentence(random, 18),
                    ["Responsibles"] = "[{\"organisation\":\"Gatuenheten\"}]",
                    ["DueOn"] = i % 3 == 0 ? "2026-03-01" : null,
                    ["State"] = (int)(i % 4 == 0 ? DecisionState.Completed : DecisionState.InForce),
                });
            }

            foreach (var one in items.Take(8))
            {
                await CopyAsync(db, "MinutesDocuments", columns, $"\"Item\" = '{document}'", new() { ["Item"] = one, ["Meeting"] = id, ["Text"] = Sentence(random, 250) });
            }

            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"Journal\" (\"Council\", \"Meeting\", \"At\", \"By\", \"Event\", \"Facts\") VALUES ({0}, {1}, 0, 'x', 'MeetingClosed', '{{}}')", Upper(workspace.Council.Value), id);
        }

        await transaction.CommitAsync();
    }

    private static async Task<string> OneAsync(DbContext db, string table, string key)
    {
        var sql = $"SELECT \"{key}\" AS \"Value\" FROM \"{table}\" LIMIT 1";
        return await db.Database.SqlQueryRaw<string>(sql).FirstAsync();
    }

    private static async Task CopyAsync(DbContext db, string table, Dictionary<string, string[]> columns, string where, Dictionary<string, object?> changed)
    {
        var (values, list) = (new List<object>(), new List<string>());
        foreach (var column in columns[table])
        {
            if (changed.TryGetValue(column, out var value))
            {
                list.Add(value is null ? "NULL" : $"{{{values.Count}}}");
                if (value is not null)
                {
                    values.Add(value);
                }
            }
            else
            {
                list.Add($"\"{column}\"");
            }
        }

        var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns[table].Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", list)} FROM \"{table}\" WHERE {where}";
        await db.Database.ExecuteSqlRawAsync(sql, values);
    }

    private static string Upper(Guid id) => id.ToString().ToUpperInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(at => at % 3 == 1 ? "vid" : random.Next(4) == 0 ? $"ord{random.Next(20_000)}" : _words[random.Next(_words.Length)]));

    private static async Task<Spread> TimeAsync(Func<Task> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < 43; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // The first ones compile the query.
        return Spread.Of(times.Skip(3));
    }
}
