using BfaRadet.App;
using BfaRadet.App.Operations;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace BfaRadet.Tests.App.Operations;

/// <summary>Settings that come from the environment, where most names are other programs'.</summary>
public sealed class SettingNamesTests
{
    /// <summary>What is usual where servers run: a login, systemd, containers and their neighbours, build servers, clouds, Windows, .NET.</summary>
    private const string Usual = """
        PATH HOME USER LOGNAME SHELL PWD OLDPWD LANG LANGUAGE LC_ALL LC_CTYPE LC_TIME TERM TERMINFO COLORTERM EDITOR PAGER MAIL TZ TZDIR TMPDIR TEMP TMP HOSTNAME HOSTTYPE
        SHLVL _ LS_COLORS DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS XDG_RUNTIME_DIR XDG_DATA_HOME XDG_DATA_DIRS XDG_CONFIG_HOME XDG_CONFIG_DIRS XDG_SESSION_ID
        SSH_CLIENT SSH_CONNECTION SSH_TTY SSH_AUTH_SOCK SSH_AGENT_PID SUDO_USER SUDO_UID SUDO_GID SUDO_COMMAND GPG_AGENT_INFO LD_LIBRARY_PATH LD_PRELOAD MANPATH INFOPATH
        INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET WATCHDOG_USEC WATCHDOG_PID MAINPID MANAGERPID LISTEN_FDS LISTEN_PID LISTEN_FDNAMES SYSTEMD_EXEC_PID SYSTEMD_LOG_LEVEL
        RUNTIME_DIRECTORY STATE_DIRECTORY CACHE_DIRECTORY LOGS_DIRECTORY CONFIGURATION_DIRECTORY CREDENTIALS_DIRECTORY MEMORY_PRESSURE_WATCH MEMORY_PRESSURE_WRITE
        HTTP_PROXY HTTPS_PROXY FTP_PROXY ALL_PROXY NO_PROXY http_proxy https_proxy no_proxy SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS
        DATABASE_URL DATABASE_HOST DATABASE_PORT DATABASE_NAME DATABASE_USER DATABASE_PASSWORD DB_HOST DB_PORT DB_NAME DB_USER DB_PASSWORD REDIS_URL SECRET_KEY API_KEY PORT HOST
        BIND_ADDRESS PUBLIC_URL PUBLIC_IP PUBLIC_KEY BASE_URL SERVER_NAME SMTP_HOST SMTP_PORT SMTP_PASSWORD LOG_LEVEL DEBUG APP_ENV NODE_ENV RAILS_ENV DEFAULT_FROM_EMAIL
        POSTGRES_PASSWORD POSTGRES_USER POSTGRES_DB PGHOST PGDATA MYSQL_ROOT_PASSWORD MYSQL_DATABASE container DOCKER_HOST DOCKER_CERT_PATH DOCKER_CONFIG BUILDKIT_PROGRESS
        KUBERNETES_SERVICE_HOST KUBERNETES_SERVICE_PORT KUBERNETES_SERVICE_PORT_HTTPS KUBERNETES_PORT KUBERNETES_PORT_443_TCP KUBERNETES_PORT_443_TCP_ADDR POD_NAME POD_NAMESPACE POD_IP NODE_NAME
        BFARADET_SERVICE_HOST BFARADET_SERVICE_PORT BFARADET_PORT BFARADET_PORT_8080_TCP_PROTO KEYCLOAK_URL KEY_VAULT_NAME KEYFILE KEYSTORE_PASSWORD
        CI GITHUB_ACTIONS GITHUB_TOKEN GITHUB_WORKSPACE GITHUB_RUN_ID RUNNER_OS RUNNER_TEMP GITLAB_CI CI_PROJECT_DIR BUILD_ID BUILD_NUMBER JENKINS_URL JENKINS_HOME AGENT_TEMPDIRECTORY
        WEBSITE_SITE_NAME WEBSITE_HOSTNAME WEBSITE_INSTANCE_ID WEBSITES_PORT APPSETTING_WEBSITE_SITE_NAME APPLICATIONINSIGHTS_CONNECTION_STRING AZURE_CLIENT_ID AZURE_TENANT_ID
        AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN GOOGLE_APPLICATION_CREDENTIALS K_SERVICE K_REVISION OTEL_EXPORTER_OTLP_ENDPOINT OTEL_SERVICE_NAME
        ALLUSERSPROFILE APPDATA APP_POOL_CONFIG APP_POOL_ID CommonProgramFiles CommonProgramFiles(x86) COMPUTERNAME ComSpec DriverData HOMEDRIVE HOMEPATH LOCALAPPDATA LOGONSERVER
        NUMBER_OF_PROCESSORS OS PATHEXT PROCESSOR_ARCHITECTURE PROCESSOR_IDENTIFIER PROCESSOR_LEVEL PROCESSOR_REVISION ProgramData ProgramFiles ProgramFiles(x86) ProgramW6432
        PSModulePath PUBLIC SESSIONNAME SystemDrive SystemRoot USERDOMAIN USERDOMAIN_ROAMINGPROFILE USERNAME USERPROFILE windir ASPNETCORE_IIS_PHYSICAL_PATH
        DOTNET_ROOT DOTNET_VERSION DOTNET_RUNNING_IN_CONTAINER DOTNET_USE_POLLING_FILE_WATCHER DOTNET_CLI_HOME DOTNET_NOLOGO DOTNET_CLI_TELEMETRY_OPTOUT DOTNET_GCHeapHardLimit DOTNET_gcServer
        DOTNET_ENVIRONMENT DOTNET_HOST_PATH DOTNET_SYSTEM_GLOBALIZATION_INVARIANT DOTNET_GENERATE_ASPNET_CERTIFICATE ASPNET_VERSION ASPNETCORE_ENVIRONMENT ASPNETCORE_URLS
        ASPNETCORE_HTTP_PORTS ASPNETCORE_HTTPS_PORTS ASPNETCORE_HTTPS_PORT ASPNETCORE_CONTENTROOT ASPNETCORE_FORWARDEDHEADERS_ENABLED ASPNETCORE_HOSTINGSTARTUPASSEMBLIES ASPNETCORE_PORT ASPNETCORE_APPL_PATH
        ASPNETCORE_TOKEN ASPNETCORE_IIS_HTTPAUTH ASPNETCORE_AUTO_RELOAD_WS_ENDPOINT COMPlus_EnableDiagnostics NUGET_PACKAGES NUGET_XMLDOC_MODE APP_UID MSBUILD_EXE_PATH VSTEST_HOST_DEBUG
        """;

    private static readonly string[] _usual = Usual.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    // As the host reads them: those of .NET without their beginning.
    [Fact]
    public void A_usual_variable_of_the_environment_is_nobodys_misspelt_setting()
    {
        var settings = With(_usual.Concat(_usual.Select(name => name.Replace("DOTNET_", "", StringComparison.Ordinal).Replace("ASPNETCORE_", "", StringComparison.Ordinal)))
            .Distinct(StringComparer.OrdinalIgnoreCase));

        SettingRules.Demand(settings, "Production");
    }

    [Fact]
    public void Nor_is_one_of_the_environment_of_this_test() => SettingRules.Demand(new ConfigurationBuilder().AddEnvironmentVariables().Build(), "Production");

    [Theory]
    [InlineData("PublicAdress", "PublicAddress")]
    [InlineData("PUBLIC_ADDRESS", "PublicAddress")]
    [InlineData("PublicAddresses", "PublicAddress")]
    [InlineData("KnownProxy", "KnownProxies")]
    [InlineData("KNOWN_PROXIES", "KnownProxies")]
    [InlineData("KnownProxys", "KnownProxies")]
    [InlineData("KnownProxies:0", "KnownProxies")]
    [InlineData("DATABASE_FILE", "Database:File")]
    [InlineData("Databas:File", "Database:File")]
    [InlineData("Databas:Path", "Database:…")]
    [InlineData("KeysFolder", "Keys:Folder")]
    [InlineData("Limit:Connection", "Limits:Connections")]
    [InlineData("ASPNETCORE_ENVIROMENT", "ASPNETCORE_ENVIRONMENT")]
    [InlineData("ASPNETCORE_ENVIORNMENT", "ASPNETCORE_ENVIRONMENT")]
    [InlineData("ASPNET_CORE_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT")]
    [InlineData("DOTNET_ENVIROMENT", "DOTNET_ENVIRONMENT")]
    [InlineData("ASPNETCORE_URL", "ASPNETCORE_URLS")]
    [InlineData("Logging:LogLevels", "Logging:LogLevel")]
    [InlineData("Logging:LogLevels:Default", "Logging:LogLevel")]
    [InlineData("Logging:Consol:LogLevel:Default", "Logging:Console")]
    [InlineData("Logging:Console:FormaterName", "Logging:Console:FormatterName")]
    public void One_that_is_nearly_ours_is_refused_wherever_it_stands(string name, string meant)
    {
        var no = Assert.Throws<CannotStartException>(() => SettingRules.Demand(With([name]), "Production"));

        Assert.Equal(ExitCode.SettingWrong, no.Code);
        Assert.Contains($"there is {meant}.", no.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", no.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "axc", 1)]
    [InlineData("abc", "ac", 1)]
    [InlineData("ac", "abc", 1)]
    [InlineData("ab", "ba", 2)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("saturday", "sunday", 3)]
    [InlineData("flaw", "lawn", 2)]
    public void The_distance_of_two_words_is_how_many_letters_must_change(string one, string other, int distance)
    {
        Assert.Equal(distance, Spelling.Distance(one, other));
        Assert.Equal(distance, Spelling.Distance(other, one));
    }

    private static IConfiguration With(IEnumerable<string> names) =>
        new ConfigurationBuilder().AddInMemoryCollection(names.Select(name => KeyValuePair.Create(name, (string?)"hemligt"))).Build();
}
