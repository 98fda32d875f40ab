using System.Security.Cryptography;
using BfaRadet.App.Operations;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

public sealed class FaultWordsTests
{
    private const string Path = "/var/lib/bfaradet/copies";

    public static TheoryData<Exception> Faults =>
    [
        new UnauthorizedAccessException("Access to the path is denied."),
        new DirectoryNotFoundException("Could not find a part of the path."),
        new IOException("No space left on device", 28),
        new IOException("Something of the library's"),
        new SqliteException("SQLite Error 8: attempt to write a readonly database", 8),
        new SqliteException("SQLite Error 13: database or disk is full", 13),
        new SqliteException("SQLite Error 26: file is not a database", 26),
        new DamagedFileException(Path),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void They_are_ours_and_name_the_path(Exception fault)
    {
        Assert.All([FaultWords.Swedish(fault, Path), FaultWords.English(fault, Path)], words =>
        {
            Assert.DoesNotContain(fault is DamagedFileException ? "\n" : fault.Message, words, StringComparison.Ordinal);
            Assert.Contains(Path, words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Rights_name_the_account_that_lacks_them()
    {
        var fault = new UnauthorizedAccessException("Access to the path is denied.");

        Assert.Contains($"kontot {Environment.UserName} får inte", FaultWords.Swedish(fault, Path), StringComparison.Ordinal);
        Assert.Contains($"the account {Environment.UserName} may not", FaultWords.English(fault, Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_that_is_wrong_is_not_called_an_operation() =>
        Assert.Contains("password", FaultWords.English(new CryptographicException("Error occurred during a cryptographic operation."), Path), StringComparison.Ordinal);
}
