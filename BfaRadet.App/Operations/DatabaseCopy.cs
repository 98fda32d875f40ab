using BfaRadet.App.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Operations;

/// <summary>Whole copies of a database, made while others write, read by nobody but the account that made them.</summary>
internal static class DatabaseCopy
{
    /// <summary>Makes a copy as it is at one moment. It is there whole, checked and on disk, or not at all.</summary>
    public static async Task MakeAsync(WorkspaceDb db, string copy)
    {
        await db.Database.OpenConnectionAsync();
        Make((SqliteConnection)db.Database.GetDbConnection(), copy);
    }

    /// <inheritdoc cref="MakeAsync"/>
    public static void Make(SqliteConnection from, string copy)
    {
        var unfinished = copy + ".del";
        Delete(unfinished);
        try
        {
            // First the file with its rights, then what is in it.
            OwnerOnly.Open(unfinished, FileMode.CreateNew).Dispose();
            using (var command = from.CreateCommand())
            {
                command.CommandText = "VACUUM INTO $copy";
                command.Parameters.AddWithValue("$copy", unfinished);
                command.ExecuteNonQuery();
            }

            Check(unfinished);
            Flush(unfinished);
            File.Move(unfinished, copy);
        }
        finally
        {
            Delete(unfinished);
        }
    }

    /// <summary>Reads a database through and through.</summary>
    /// <exception cref="IOException">Something in it is damaged.</exception>
    /// <exception cref="SqliteException">It cannot be read at all.</exception>
    public static void Check(string file)
    {
        using var connection = OpenToRead(file);
        Check(connection);
    }

    /// <inheritdoc cref="Check(string)"/>
    public static void Check(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        if (command.ExecuteScalar() is not "ok")
        {
            throw new DamagedFileException(connection.DataSource);
        }
    }

    public static SqliteConnection OpenToRead(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>What is in a file that is opened so, and not by the workspace's own way.</summary>
    public static WorkspaceDb In(SqliteConnection connection) => new(new DbContextOptionsBuilder<WorkspaceDb>().UseSqlite(connection).Options);

    public static void Delete(string file)
    {
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    private static void Flush(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
