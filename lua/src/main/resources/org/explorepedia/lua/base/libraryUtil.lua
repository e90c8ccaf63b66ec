-- SPDX-License-Identifier: Apache-2.0
-- Checks of arguments for modules that are libraries themselves.

local checks = {}

local function got(value)
	return type(value)
end

function checks.checkType(name, position, value, expected, nilAllowed)
	if type(value) ~= expected and not (nilAllowed and value == nil) then
		error(("bad argument #%d to '%s' (%s expected, got %s)"):format(position, name, expected, got(value)), 3)
	end
end

function checks.checkTypeMulti(name, position, value, expected)
	for _, one in ipairs(expected) do
		if type(value) == one then
			return
		end
	end
	local count = #expected
	local list = expected[count]
	if count > 1 then
		list = table.concat(expected, ', ', 1, count - 1) .. ' or ' .. list
	end
	error(("bad argument #%d to '%s' (%s expected, got %s)"):format(position, name, list, got(value)), 3)
end

function checks.checkTypeForIndex(index, value, expected)
	if type(value) ~= expected then
		error(("value for index '%s' must be %s, %s given"):format(tostring(index), expected, got(value)), 3)
	end
end

function checks.checkTypeForNamedArg(name, argument, value, expected, nilAllowed)
	if type(value) ~= expected and not (nilAllowed and value == nil) then
		error(("bad named argument %s to '%s' (%s expected, got %s)"):format(argument, name, expected, got(value)), 3)
	end
end

function checks.makeCheckSelfFunction(library, variable, object, description)
	return function (self, method)
		if self ~= object then
			error(("%s: invalid %s. Did you call %s with a dot instead of a colon, i.e. %s.%s() instead of %s:%s()?"):format(
				library, description, method, variable, method, variable, method), 3)
		end
	end
end

return checks
