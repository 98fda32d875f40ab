using System.Globalization;
using System.Text.RegularExpressions;
using BfaRadet.App.Data;
using BfaRadet.App.Data.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Operations.Commands;

/// <summary>
/// <c>sakerhetskopiera</c>: a dated copy of the whole database, made while the server runs and people type, read through
/// before the oldest of the copies goes.
/// </summary>
internal static partial class BackUpCommand
{
    /// <summary>How many copies are kept.</summary>
    public const string KeepOption = "behall";

    private const int KeptUnlessSaid = 30;

    public static async Task<ExitCode> RunAsync(Given given, TextWriter output)
    {
        var folder = given.Words[0];
        await using var app = CommandLine.Build(given);
        var keep = KeptUnlessSaid;
        if (given.Options.TryGetValue(KeepOption, out var said) && (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out keep) || keep < 1))
        {
            return CommandLine.Misused(CommandTexts.BackUpUsage);
        }

        var database = app.Services.GetRequiredService<DatabaseFile>().Path;
        if (!File.Exists(database))
        {
            output.WriteLine(CommandTexts.NoDatabase(database));
            return ExitCode.DatabaseUnavailable;
        }

        try
        {
            OwnerOnly.MakeFolder(folder);
            var copy = await CopyAsync(app.Services, Path.GetFullPath(folder), database);
            var (now, files) = (app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), app.Services.GetRequiredService<FileFolder>());
            // After the database: what it names is there, whatever comes meanwhile.
            var missing = FileCopies.Copy(await FileCopies.NamedAsync(copy, now), FileCopies.FolderBeside(copy), files.Path);
            CopySum.Write(copy);
            output.WriteLine(CommandTexts.BackedUp(copy, new FileInfo(copy).Length));
            if (missing.Count > 0)
            {
                output.WriteLine(CommandTexts.FilesMissing(missing.Count));
            }

            foreach (var old in Copies(Path.GetDirectoryName(copy)!).SkipLast(keep))
            {
                File.Delete(old);
                DatabaseCopy.Delete(CopySum.Of(old));
                output.WriteLine(CommandTexts.Pruned(old));
            }

            await FileCopies.PruneAsync(FileCopies.FolderBeside(copy), Copies(Path.GetDirectoryName(copy)!), now);
            return missing.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine(CommandTexts.NotBackedUp(FaultWords.Swedish(fault, Saving.TroubleOf(fault) is null or SaveTrouble.DiskFull ? folder : database)));
            return ExitCode.Failed;
        }
    }

    private static async Task<string> CopyAsync(IServiceProvider services, string folder, string database)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContextAsync();
        await DatabaseUpgrade.CheckOursAsync(db, database);
        var made = services.GetRequiredService<TimeProvider>().GetUtcNow();
        // In UTC: the hour that comes twice in October must not write over itself, nor come in the wrong order.
        string Named(DateTimeOffset at) => Path.Combine(
            folder, $"bfaradet-{at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.db");
        while (File.Exists(Named(made)))
        {
            made = made.AddSeconds(1);
        }

        await DatabaseCopy.MakeAsync(db, Named(made));
        return Named(made);
    }

    // Only what this command made, oldest first: other files in the folder are none of its business.
    private static IEnumerable<string> Copies(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Copy().IsMatch(Path.GetFileName(file)))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^bfaradet-\d{8}T\d{6}Z\.db$")]
    private static partial Regex Copy();
}
