using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// The database file as the app's own start leaves it: migrated, and with today's example council in Development. Made once
/// a run for each environment, since migrations and the example's passwords take most of a start; each test gets a copy.
/// </summary>
internal static class PreparedDatabase
{
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> _made = new();

    /// <summary>Lays a copy where a server is about to start, unless it comes back to a file of its own.</summary>
    public static void LayAt(string file, string environment)
    {
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file, Of(environment));
        }
    }

    public static byte[] Of(string environment) => _made.GetOrAdd(environment, e => new Lazy<byte[]>(() => Make(e))).Value;

    private static byte[] Make(string environment)
    {
        using var folder = new AFolder();
        var (file, copy) = (Path.Combine(folder.Path, "bfaradet.db"), Path.Combine(folder.Path, "copy.db"));
        using var app = new Starting(environment, file);
        _ = app.Server;
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        using (var command = connection.CreateCommand())
        {
            connection.Open();
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", copy);
            command.ExecuteNonQuery();
        }

        return File.ReadAllBytes(copy);
    }

    private sealed class Starting(string environment, string file) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(environment);
            builder.UseSetting("PublicAddress", AnApp.Address);
            builder.UseSetting("Database:File", file);
            builder.ConfigureLogging(logging => logging.ClearProviders());
        }
    }
}
