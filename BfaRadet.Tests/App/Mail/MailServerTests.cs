using BfaRadet.App;
using BfaRadet.App.Mail;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace BfaRadet.Tests.App.Mail;

public sealed class MailServerTests
{
    [Fact]
    public void Without_settings_there_is_none() => Assert.False(Of().IsConfigured);

    [Fact]
    public void With_host_and_sender_it_is_used_over_an_upgraded_connection()
    {
        var server = Of("Host=smtp.kommun.example", "Sender=bfaradet@kommun.example");

        Assert.Equal((587, MailSecurity.StartTls), (server.Port, server.Security));
        Assert.Equal(465, Of("Host=smtp.kommun.example", "Sender=bfaradet@kommun.example", "Security=TLS").Port);
    }

    [Theory]
    [InlineData("MailServer:Host is needed", "Sender=bfaradet@kommun.example")]
    [InlineData("MailServer:Sender is needed", "Host=smtp.kommun.example")]
    [InlineData("MailServer:Host cannot be used", "Host=https://smtp.kommun.example", "Sender=a@kommun.example")]
    [InlineData("MailServer:Sender cannot be used", "Host=smtp.kommun.example", "Sender=Rådet <a@kommun.example>")]
    [InlineData("MailServer:Port cannot be used", "Host=smtp.kommun.example", "Sender=a@kommun.example", "Port=70000")]
    [InlineData("MailServer:Password is needed", "Host=smtp.kommun.example", "Sender=a@kommun.example", "User=bfa")]
    [InlineData("MailServer:User is needed", "Host=smtp.kommun.example", "Sender=a@kommun.example", "Password=hemligt")]
    [InlineData("MailServer:Security cannot be used", "Host=smtp.kommun.example", "Sender=a@kommun.example", "Security=ssl")]
    [InlineData("this machine", "Host=smtp.kommun.example", "Sender=a@kommun.example", "Security=none")]
    public void Settings_that_cannot_be_used_are_named_and_a_password_is_not_repeated(string saying, params string[] settings)
    {
        var no = Assert.Throws<CannotStartException>(() => Of(settings));

        Assert.Contains(saying, no.Message, StringComparison.Ordinal);
        Assert.NotNull(no.Swedish);
        Assert.DoesNotContain("hemligt", no.Message + no.Swedish, StringComparison.Ordinal);
    }

    [Fact]
    public void What_writes_it_out_writes_no_password() =>
        Assert.DoesNotContain("hemligt", $"{new MailServer("smtp.kommun.example", 587, "a@kommun.example", "bfa", "hemligt", MailSecurity.Tls)}", StringComparison.Ordinal);

    private static MailServer Of(params string[] settings) => MailServer.Of(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => new KeyValuePair<string, string?>($"MailServer:{s[0]}", s[1]))).Build());
}
