using BfaRadet.App.Identity.Passwords;
using Microsoft.AspNetCore.Identity;
using System.Reflection;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Passwords;

public sealed class SwedishIdentityErrorsTests
{
    [Fact]
    public void Nothing_is_left_in_English()
    {
        var (english, swedish) = (new IdentityErrorDescriber(), new SwedishIdentityErrors());
        var methods = typeof(IdentityErrorDescriber).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.ReturnType == typeof(IdentityError))
            .ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            object[] arguments = [.. method.GetParameters().Select(p => p.ParameterType == typeof(int) ? (object)12 : "värde")];
            var (before, after) = ((IdentityError)method.Invoke(english, arguments)!, (IdentityError)method.Invoke(swedish, arguments)!);

            Assert.Equal(before.Code, after.Code);
            Assert.NotEqual(before.Description, after.Description);
            Assert.EndsWith(".", after.Description, StringComparison.Ordinal);
        });
    }
}
