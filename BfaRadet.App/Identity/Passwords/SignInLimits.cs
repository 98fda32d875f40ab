using BfaRadet.App.Data.Accounts;
using System.Net;

namespace BfaRadet.App.Identity.Passwords;

/// <summary>
/// How many wrong passwords are taken. A browser that the account has used counts for itself: whatever strangers try, from
/// wherever, they cannot keep the person out of it.
/// </summary>
internal sealed partial class SignInLimits(TimeProvider clock, IConfiguration settings, ILogger<SignInLimits> log)
{
    public const string Setting = "SignIn:TriesPerAddress";

    /// <summary>How many an address has when nothing else is set.</summary>
    public const int UsualTriesPerAddress = 60;
    private const int ForAnAccount = 10;

    private readonly Attempts _strangers = new(clock, ForAnAccount);
    private readonly Attempts _known = new(clock, ForAnAccount);
    private readonly Attempts _addresses = new(clock, settings.GetValue(Setting, UsualTriesPerAddress));

    /// <summary>A try that has been counted.</summary>
    /// <param name="Number">Which one it is, of the account.</param>
    /// <param name="Left">How many more there are.</param>
    public readonly record struct Try(int Number, int Left, Action GiveBack, Action Succeed);

    /// <summary>From how many addresses nothing is taken now.</summary>
    public int AddressesHeldBack => _addresses.UsedUp;

    /// <summary>Until when nothing is taken for an account from browsers it has not used; null when it is.</summary>
    public DateTimeOffset? ShutUntil(string email) => _strangers.UsedUpUntil(Name(email));

    /// <summary>Counts a try at the sign-in; refused when there are no more for now.</summary>
    /// <param name="email">As typed: an address without an account counts as one with.</param>
    /// <param name="browser">The browser, when it is one the account has used.</param>
    public Result<Try> Begin(string email, string? browser, IPAddress? address)
    {
        if (browser is not null)
        {
            return Count(_known, OfBrowser(browser, email), out var shut) is { } known ? known : new AccountRefusal.NotNow(SignInLimit.Browser, shut);
        }

        var from = Network.Of(address);
        if (_addresses.Take(from, out var until) is null)
        {
            if (_addresses.TellOnce(from))
            {
                HeldBack(address?.ToString() ?? "?", SwedishTime.Of(until), _addresses.Most);
            }

            return new AccountRefusal.NotNow(SignInLimit.Address, until);
        }

        void GiveBack() => _addresses.GiveBack(from);
        if (Count(_strangers, Name(email), out until) is not { } counted)
        {
            // It counts for the address: who goes on at a shut account is not somebody who forgot a password.
            return new AccountRefusal.NotNow(SignInLimit.Account, until);
        }

        return counted with { GiveBack = counted.GiveBack + GiveBack, Succeed = counted.Succeed + GiveBack };
    }

    /// <summary>
    /// Begins anew for an account whose person has shown who it is, by a link for a new password; what others have used up from
    /// their addresses stays used up.
    /// </summary>
    /// <param name="browser">The browser it was shown in, when it is one the account has used.</param>
    public void Forget(string email, string? browser)
    {
        _strangers.Forget(Name(email));
        if (browser is not null)
        {
            _known.Forget(OfBrowser(browser, email));
        }
    }

    /// <summary>Counts a try of somebody who is signed in and asked for the password again.</summary>
    public Try? BeginAgain(Caller caller, out DateTimeOffset until) => Count(_known, $"{caller.Session} {caller.AccountId}", out until);

    private static Try? Count(Attempts attempts, string key, out DateTimeOffset until) =>
        attempts.Take(key, out until) is { } number
            ? new Try(number, attempts.Most - number, () => attempts.GiveBack(key), () => attempts.Forget(key))
            : null;

    private static string Name(string email) => email.Trim().ToUpperInvariant();

    private static string OfBrowser(string browser, string email) => $"{browser} {Name(email)}";

    [LoggerMessage(
        LogLevel.Warning,
        "Sign-ins from {Address} are held back until {Until:HH:mmzzz}: {Most} wrong passwords in a quarter of an hour (SignIn:TriesPerAddress). Browsers that accounts have used are let through. Said once a quarter for each address")]
    private partial void HeldBack(string address, DateTimeOffset until, int most);
}
