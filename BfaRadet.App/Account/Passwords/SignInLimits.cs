using System.Net;
using System.Net.Sockets;

namespace BfaRadet.App.Account.Passwords;

/// <summary>
/// How many wrong passwords are taken. A browser that the account has used counts for itself: whatever strangers try, from
/// wherever, they cannot keep the person out of it.
/// </summary>
internal sealed class SignInLimits(TimeProvider clock, IConfiguration settings)
{
    private const int ForAnAccount = 10;

    private readonly Attempts _strangers = new(clock, ForAnAccount);
    private readonly Attempts _known = new(clock, ForAnAccount);
    private readonly Attempts _addresses = new(clock, settings.GetValue("SignIn:TriesPerAddress", 60));

    /// <summary>A try that has been counted.</summary>
    /// <param name="Number">Which one it is, of the account.</param>
    /// <param name="Left">How many more there are.</param>
    public readonly record struct Try(int Number, int Left, Action GiveBack, Action Succeed);

    /// <summary>Counts a try at the sign-in; null when there are no more for now.</summary>
    /// <param name="email">As typed: an address without an account counts as one with.</param>
    /// <param name="browser">The browser, when it is one the account has used.</param>
    public Try? Begin(string email, string? browser, IPAddress? address)
    {
        var name = email.Trim().ToUpperInvariant();
        if (browser is not null)
        {
            return Count(_known, $"{browser} {name}", out _);
        }

        var from = Network(address);
        if (_addresses.Take(from, out _) is null)
        {
            return null;
        }

        void GiveBack() => _addresses.GiveBack(from);
        if (Count(_strangers, name, out _) is not { } counted)
        {
            // It counts for the address: who goes on at a shut account is not somebody who forgot a password.
            return null;
        }

        return counted with { GiveBack = counted.GiveBack + GiveBack, Succeed = counted.Succeed + GiveBack };
    }

    /// <summary>Counts a try of somebody who is signed in and asked for the password again.</summary>
    public Try? BeginAgain(Caller caller, out DateTimeOffset until) => Count(_known, $"{caller.Session} {caller.AccountId}", out until);

    private static Try? Count(Attempts attempts, string key, out DateTimeOffset until) =>
        attempts.Take(key, out until) is { } number
            ? new Try(number, attempts.Most - number, () => attempts.GiveBack(key), () => attempts.Forget(key))
            : null;

    // One who has a whole network of IPv6 to choose from is one.
    private static string Network(IPAddress? address) =>
        address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : $"{address?.MapToIPv4()}";
}
