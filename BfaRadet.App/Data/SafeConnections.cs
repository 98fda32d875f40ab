using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BfaRadet.App.Data;

/// <summary>
/// Durable commits: WAL with synchronous=FULL waits for the disk at each commit, so that neither a killed process nor a power
/// cut loses what was acknowledged.
/// </summary>
internal sealed class SafeConnections : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";

    private static readonly CultureInfo _swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static SafeConnections Instance { get; } = new();

    /// <summary>Configures a connection like all others of the workspace.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        // SQLite's own lower() knows a-z only: searching for "åtgärd" would miss "Åtgärd", and one with å as two code points.
        connection.CreateFunction("lower", (string? text) => text is null ? null : Folded(text), isDeterministic: true);
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly)
        {
            // EF only checks that the file exists. A copy made by VACUUM INTO is not in WAL mode yet.
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    private static string Folded(string text)
    {
        try
        {
            return text.Normalize().ToLower(_swedish);
        }
        catch (ArgumentException)
        {
            // An unpaired surrogate cannot be normalized; the text is compared unchanged.
            return text.ToLower(_swedish);
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
